/** Work for idle moments: how much of it one moment takes, and that none of it is done while the page scrolls. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type * as Idle from '../../src/runtime/idle';

let now = 0;
/** For how long the browser expects nothing to do when it has such a moment, ms. */
let left = 0;
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
	left = 0;
	vi.stubGlobal('requestIdleCallback', (callback: (deadline: object) => void) =>
		setTimeout(callback, 5, { timeRemaining: () => left })
	);
	vi.stubGlobal('document', { hidden: false });
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

/** Work in steps that take so long each, and when each began. */
function workOf(count: number, ms: number) {
	const begun: number[] = [];
	function* steps() {
		for (let k = 0; k < count; k++) {
			begun.push(now);
			now += ms;
			yield;
		}
	}
	return { begun, work: steps() };
}
const gapsOf = (begun: readonly number[]) => begun.slice(1).map((at, k) => at - (begun[k] ?? 0));

it('fills a moment with short steps, and gives each long one a moment of its own', async () => {
	void idle.whenScrollRests();
	await pass(400);
	const short = workOf(8, 6);
	let done = false;
	void idle.inIdleMoments(short.work).then(() => (done = true));
	await pass(40);
	expect(done).toBe(true);
	expect(gapsOf(short.begun).filter((gap) => gap > 6)).toHaveLength(2);
	const long = workOf(4, 30);
	void idle.inIdleMoments(long.work);
	await pass(60);
	expect(gapsOf(long.begun).every((gap) => gap > 30)).toBe(true);
	expect(long.begun).toHaveLength(4);
});

it('goes on in tasks of their own as long as the browser expects nothing else', async () => {
	void idle.whenScrollRests();
	await pass(400);
	left = 40;
	let between = 0;
	const { begun, work } = workOf(4, 15);
	void idle.inIdleMoments(work);
	setTimeout(() => (between = begun.length), 6);
	await pass(30);
	expect(begun).toHaveLength(4);
	expect(between, 'another task has its turn in between').toBeLessThan(4);
	// Three within the forty ms, without the five that the browser takes to find a moment.
	expect(gapsOf(begun).map((gap) => gap >= 15 + 5)).toEqual([false, false, true]);
});

it('waits while the page scrolls, and a frame or two longer', async () => {
	void idle.whenScrollRests();
	await pass(400);
	onscroll();
	const { begun, work } = workOf(2, 1);
	void idle.inIdleMoments(work);
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
