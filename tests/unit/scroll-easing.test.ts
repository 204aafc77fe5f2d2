/** The scroll clock: what it shows on the way, that it arrives, and when it says that the reader races. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createScrollEasing, type Pace } from '../../src/runtime/scroll-easing';

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

/** Runs the next frame. @returns whether anybody waited for it */
function frame(ms = FRAME_MS): boolean {
	now += ms;
	const [callbacks] = [waiting];
	waiting = [];
	for (const callback of callbacks) callback(now);
	return callbacks.length > 0;
}

function follow() {
	const shown: [p: number, racing: boolean][] = [];
	const turns: Pace['turn'][] = [];
	const follower = createScrollEasing((p, { racing, turn }) => {
		shown.push([p, racing]);
		turns.push(turn);
	});
	return { follower, shown, turns, last: () => shown.at(-1) };
}

/** Scrolls at an even pace for some frames, then lets the clock arrive. */
function scroll(
	{ follower }: ReturnType<typeof follow>,
	beatsPerSecond: number,
	frames: number,
	frameMs = FRAME_MS
): void {
	for (let k = 1; k <= frames; k++) {
		follower.follow((k * frameMs * beatsPerSecond) / 1000);
		frame(frameMs);
	}
	while (frame());
}

describe('the scroll clock', () => {
	it('goes there without turning back, arrives exactly, and rests', () => {
		const { follower, shown, last } = follow();
		follower.follow(2);
		let frames = 0;
		while (frame()) frames += 1;
		expect(last()).toEqual([2, false]);
		expect(frames).toBeLessThan(120);
		expect(shown.every(([p], k) => p >= (shown[k - 1]?.[0] ?? 0))).toBe(true);
		expect(frame()).toBe(false);
	});

	it('says that the reader races until they have slowed down, once', () => {
		const clock = follow();
		scroll(clock, 6, 60);
		const { shown } = clock;
		const changes = shown.filter(([, racing], k) => racing !== (shown[k - 1]?.[1] ?? false));
		expect(changes.map(([, racing]) => racing)).toEqual([true, false]);
		expect(shown.at(-1)?.[1]).toBe(false);
	});

	it('knows a race by long frames too, in each of which it nearly catches up', () => {
		const clock = follow();
		scroll(clock, 8, 12, 150);
		const underWay = clock.shown.slice(0, 12);
		expect(underWay.every(([, racing]) => racing)).toBe(true);
		expect(clock.last()?.[1]).toBe(false);
	});

	it('takes the halts of who flies on for no end of the race', () => {
		const clock = follow();
		// A beat every 200 ms, and at each of them 100 ms in which the story stands.
		for (let k = 0; k < 75; k++) {
			const ms = k * FRAME_MS;
			clock.follower.follow(Math.floor(ms / 200) + Math.min(1, (ms % 200) / 100));
			frame();
		}
		const changes = clock.shown.filter(([, racing], k) => racing !== (clock.shown[k - 1]?.[1] ?? false));
		expect(changes.map(([, racing]) => racing)).toEqual([true]);
	});

	it('lets map and marks take turns in a race of long frames, and ends with all of it', () => {
		const clock = follow();
		scroll(clock, 6, 30, 40);
		const { shown, turns } = clock;
		expect(turns).toContain('marks');
		turns.forEach((turn, k) => {
			if (turn !== 'marks') return;
			expect(turns[k - 1], 'the map goes before').toBe('map');
			expect(shown[k]?.[0], 'at the same position').toBe(shown[k - 1]?.[0]);
		});
		expect(turns.at(-1)).toBe('all');
		expect(clock.last()).toEqual([(30 * 40 * 6) / 1000, false]);
	});

	it('leaves every second pair of frames to the words while such a race goes on', () => {
		const { follower, turns } = follow();
		const perFrame: (Pace['turn'] | null)[] = [];
		for (let k = 1; k <= 20; k++) {
			follower.follow(k * 0.3);
			const before = turns.length;
			frame(40);
			perFrame.push(turns.length > before ? (turns.at(-1) ?? null) : null);
		}
		const slow = perFrame.slice(perFrame.indexOf('map'));
		expect(slow.length).toBeGreaterThan(15);
		slow.forEach((turn, k) => {
			expect(turn).toBe(['map', 'marks', null, null][k % 4]);
		});
	});

	it('draws all at once while frames are short', () => {
		const clock = follow();
		scroll(clock, 6, 60);
		expect(new Set(clock.turns)).toEqual(new Set(['all']));
	});

	it('calls reading no race', () => {
		const clock = follow();
		scroll(clock, 2, 120);
		expect(clock.shown.some(([, racing]) => racing)).toBe(false);
	});

	it('is there at once after a jump, and races no more', () => {
		const { follower, last } = follow();
		follower.follow(9);
		frame();
		expect(last()?.[1]).toBe(true);
		follower.jump(5);
		expect(last()).toEqual([5, false]);
		expect(frame()).toBe(false);
	});

	it('crosses the gap of a stalled tab in one stride', () => {
		const { follower, last } = follow();
		follower.follow(3);
		frame(20_000);
		expect(last()?.[0]).toBeGreaterThan(2.7);
	});
});
