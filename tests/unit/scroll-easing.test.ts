/** The clock of the scroll: what it shows on the way, that it arrives, and that it rests there. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createScrollEasing } from '../../src/runtime/scroll-easing';

const FRAME_MS = 16;

let now = 0;
let waiting: FrameRequestCallback[] = [];
beforeEach(() => {
	now = 1000;
	waiting = [];
	vi.stubGlobal('performance', { now: () => now });
	vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => waiting.push(callback));
	vi.stubGlobal('cancelAnimationFrame', () => {
		waiting = [];
	});
});
afterEach(() => {
	vi.unstubAllGlobals();
});

/** Runs the next frame. @returns whether anything waited for it */
function frame(ms = FRAME_MS): boolean {
	now += ms;
	const [callbacks] = [waiting];
	waiting = [];
	for (const callback of callbacks) callback(now);
	return callbacks.length > 0;
}

function create() {
	const shown: number[] = [];
	const easing = createScrollEasing((p) => shown.push(p));
	return { easing, shown };
}

describe('scroll easing', () => {
	it('goes there without turning back, arrives exactly, and rests', () => {
		const { easing, shown } = create();
		easing.follow(2);
		let frames = 0;
		while (frame()) frames += 1;
		expect(shown.at(-1)).toBe(2);
		expect(frames).toBeLessThan(120);
		expect(shown.every((p, k) => p >= (shown[k - 1] ?? 0))).toBe(true);
		expect(frame()).toBe(false);
	});

	it('shows one position a frame while the target moves', () => {
		const { easing, shown } = create();
		for (let k = 1; k <= 60; k++) {
			easing.follow(k / 10);
			easing.follow(k / 10 + 0.05);
			frame();
		}
		expect(shown).toHaveLength(60);
		while (frame());
		expect(shown.at(-1)).toBe(6.05);
	});

	it('asks for no frame when it is there already', () => {
		const { easing } = create();
		easing.follow(0);
		expect(frame()).toBe(false);
	});

	it('is there at once after a jump', () => {
		const { easing, shown } = create();
		easing.follow(9);
		frame();
		easing.jump(5);
		expect(shown.at(-1)).toBe(5);
		expect(frame()).toBe(false);
	});

	it('crosses the gap of a stalled tab in one stride', () => {
		const { easing, shown } = create();
		easing.follow(3);
		frame(20_000);
		expect(shown.at(-1)).toBeGreaterThan(2.7);
	});

	it('stops on the way', () => {
		const { easing, shown } = create();
		easing.follow(3);
		frame();
		easing.stop();
		expect(frame()).toBe(false);
		expect(shown).toHaveLength(1);
	});
});
