/** Idle work runs one piece in each idle callback, and also runs in browsers without requestIdleCallback. */
import { afterEach, expect, it, vi } from 'vitest';
import { inIdleMoments, STEP_PATIENCE_MS } from '../../src/runtime/idle';

afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

function* pieces(count: number, done: number[]): Generator<void> {
	for (let k = 0; k < count; k++) {
		done.push(k);
		yield;
	}
}

it('runs one piece in each idle callback, and then requests the next callback', async () => {
	const moments: (() => void)[] = [];
	const patience: (number | undefined)[] = [];
	vi.stubGlobal('requestIdleCallback', (callback: () => void, options?: IdleRequestOptions) => {
		moments.push(callback);
		patience.push(options?.timeout);
	});
	vi.stubGlobal('window', { requestIdleCallback: true });
	const done: number[] = [];
	let ended = false;
	const work = inIdleMoments(pieces(3, done)).then(() => (ended = true));
	for (let k = 0; k < 4; k++) {
		expect(done).toHaveLength(k);
		expect(moments).toHaveLength(k + 1);
		moments[k]?.();
		await Promise.resolve();
		await Promise.resolve();
	}
	await work;
	expect(done).toEqual([0, 1, 2]);
	expect(ended).toBe(true);
	expect(new Set(patience)).toEqual(new Set([STEP_PATIENCE_MS]));
});

it('runs all pieces in a browser without requestIdleCallback', async () => {
	vi.useFakeTimers();
	vi.stubGlobal('window', {});
	const done: number[] = [];
	const work = inIdleMoments(pieces(3, done));
	await vi.advanceTimersByTimeAsync(1000);
	await work;
	expect(done).toEqual([0, 1, 2]);
});
