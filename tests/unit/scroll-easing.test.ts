/** Scroll easing moves towards its target, ends exactly at it, and then stops. */
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

/** Runs the next frame. @returns whether a callback was waiting for it */
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
	it('moves to the target without reversing, ends exactly at it, and stops', () => {
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

	it('requests no frame at the target', () => {
		const { easing } = create();
		easing.follow(0);
		expect(frame()).toBe(false);
	});

	it('has the new position immediately after a jump', () => {
		const { easing, shown } = create();
		easing.follow(9);
		frame();
		easing.jump(5);
		expect(shown.at(-1)).toBe(5);
		expect(frame()).toBe(false);
	});

	it('catches up in one frame after a stalled tab', () => {
		const { easing, shown } = create();
		easing.follow(3);
		frame(20_000);
		expect(shown.at(-1)).toBeGreaterThan(2.7);
	});

	it('can stop before the target', () => {
		const { easing, shown } = create();
		easing.follow(3);
		frame();
		easing.stop();
		expect(frame()).toBe(false);
		expect(shown).toHaveLength(1);
	});
});
