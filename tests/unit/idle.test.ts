/** Work for idle moments: how much of it one moment takes, and that none of it is done while the page scrolls. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type * as Idle from '../../src/runtime/idle';

let now = 0;
let onscroll: () => void = () => undefined;
let idle: typeof Idle;

beforeEach(async () => {
	vi.resetModules();
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
	now = 1000;
	vi.stubGlobal('performance', { now: () => now });
	vi.stubGlobal('addEventListener', (_: string, listener: () => void) => {
		onscroll = listener;
	});
	vi.stubGlobal('requestAnimationFrame', (callback: () => void) => setTimeout(callback, 16));
	vi.stubGlobal('window', { requestIdleCallback: true });
	vi.stubGlobal('requestIdleCallback', (callback: () => void) => setTimeout(callback, 5));
	idle = await import('../../src/runtime/idle');
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

/** Lets so much time pass, ms. */
async function pass(ms: number): Promise<void> {
	for (let k = 0; k < ms; k++) {
		now += 1;
		await vi.advanceTimersByTimeAsync(1);
	}
}

/** Steps that take so long each, and when each began. */
function stepsOf(count: number, ms: number) {
	const begun: number[] = [];
	const steps = Array.from({ length: count }, () => () => {
		begun.push(now);
		now += ms;
	});
	return { begun, steps };
}

it('fills a moment with short steps, and gives each long one a moment of its own', async () => {
	void idle.whenScrollRests();
	await pass(400);
	const short = stepsOf(8, 6);
	let done = false;
	void idle.inIdleMoments(short.steps).then(() => (done = true));
	await pass(40);
	expect(done).toBe(true);
	const gaps = (begun: readonly number[]) => begun.slice(1).map((at, k) => at - (begun[k] ?? 0));
	expect(gaps(short.begun).filter((gap) => gap > 6)).toHaveLength(2);
	const long = stepsOf(4, 30);
	void idle.inIdleMoments(long.steps);
	await pass(60);
	expect(gaps(long.begun).every((gap) => gap > 30)).toBe(true);
	expect(long.begun).toHaveLength(4);
});

it('waits while the page scrolls, and a frame or two longer', async () => {
	void idle.whenScrollRests();
	await pass(400);
	onscroll();
	const { begun, steps } = stepsOf(2, 1);
	void idle.inIdleMoments(steps);
	for (let k = 0; k < 20; k++) {
		await pass(50);
		onscroll();
	}
	expect(begun).toHaveLength(0);
	await pass(400);
	expect(begun).toHaveLength(2);
});

it('knows at once that a page rests which has rested for a while', async () => {
	let rested = 0;
	void idle.whenScrollRests().then(() => (rested += 1));
	await pass(100);
	expect(rested, 'asked for the first time: nobody knows yet').toBe(0);
	await pass(300);
	expect(rested).toBe(1);
	await idle.whenScrollRests().then(() => (rested += 1));
	expect(rested).toBe(2);
});
