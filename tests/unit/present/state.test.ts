/** Windows that receive the same changes in any order have the same state, and refuse malformed messages. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOwnOrigin, makeMessage, readMessage } from '../../../src/modes/present/message';
import { firstState, isNewer, readStamped, type Stamped } from '../../../src/modes/present/state';
import { lastStep } from '../../../src/modes/present/steps';
import { clockText, elapsed, stoppedTimer, toggled } from '../../../src/modes/present/timer';

const stamp = (count: number, by: string, stop = count): Stamped => ({
	count,
	by,
	state: { ...firstState, stop }
});

describe('stamps', () => {
	it('define a total order of different changes', () => {
		const some = fc.record({ count: fc.nat(50), by: fc.constantFrom('a', 'b', 'c') });
		fc.assert(
			fc.property(some, some, (a, b) => {
				if (a.count === b.count && a.by === b.by) return !isNewer(a, b);
				return isNewer(a, b) !== isNewer(b, a);
			})
		);
	});

	it('make the final state independent of the order of messages', () => {
		const changes = fc.array(
			fc.record({ count: fc.integer({ min: 1, max: 9 }), by: fc.constantFrom('a', 'b') }),
			{
				minLength: 1,
				maxLength: 8
			}
		);
		fc.assert(
			fc.property(changes, fc.infiniteStream(fc.nat(100)), (list, random) => {
				const last = (order: typeof list) =>
					order.reduce((held, next) => (isNewer(next, held) ? next : held));
				const shuffled = [...list]
					.map((item) => ({ item, key: random.next().value as number }))
					.sort((a, b) => a.key - b.key)
					.map(({ item }) => item);
				const [one, two] = [last(list), last(shuffled)];
				return one.count === two.count && one.by === two.by;
			})
		);
	});
});

describe('messages', () => {
	it('are read as they were made', () => {
		const message = makeMessage('state', 'w1', stamp(3, 'w1'));
		expect(readMessage(structuredClone(message))).toEqual(message);
	});

	it('are refused when a part is missing or malformed', () => {
		fc.assert(fc.property(fc.anything(), (given) => readMessage(given) === null));
		const good = makeMessage('state', 'w1', stamp(3, 'w1'));
		const wrong: unknown[] = [
			{ ...good, app: 'other' },
			{ ...good, version: 1 },
			{ ...good, kind: 'command' },
			{ ...good, window: 'x'.repeat(50) },
			{ ...good, stamped: { ...good.stamped, count: 1.5 } },
			{ ...good, stamped: { ...good.stamped, state: { ...good.stamped.state, blank: 'red' } } },
			{
				...good,
				stamped: { ...good.stamped, state: { ...good.stamped.state, settings: { 'ransom-marker': '500' } } }
			},
			{ ...good, stamped: { ...good.stamped, state: { ...good.stamped.state, settings: {} } } },
			{
				...good,
				stamped: { ...good.stamped, state: { ...good.stamped.state, timer: { since: 'now', before: 0 } } }
			}
		];
		for (const given of wrong) expect(readMessage(given)).toBeNull();
	});

	it('are limited to the keys and values of the deck', () => {
		const read = readStamped({
			...stamp(1, 'a'),
			state: {
				...firstState,
				stop: 1e9,
				answers: { kidnapped: [1e12, 'many', 7, 8, 9], deaths: [72], ransom: [[-5, 1e9]], assisted: 5 },
				groups: { kidnapped: 4, ransom: 5, deaths: 2 },
				extra: 1
			}
		});
		expect(read?.state.stop).toBe(lastStep);
		expect(read?.state.answers).toEqual({ kidnapped: [1_000_000, 7, 8], ransom: [[0, 5500]] });
		expect(read?.state.groups).toEqual({ kidnapped: 4 });
		expect(read?.state).not.toHaveProperty('extra');
	});

	it('are accepted from the page’s origin, and in a file from an opaque origin', () => {
		const web = { protocol: 'https:', origin: 'https://a.example' };
		const disk = { protocol: 'file:', origin: 'file://' };
		expect(isOwnOrigin('https://a.example', web)).toBe(true);
		for (const other of ['https://b.example', 'null', 'file://', ''])
			expect(isOwnOrigin(other, web)).toBe(false);
		for (const own of ['null', 'file://']) expect(isOwnOrigin(own, disk)).toBe(true);
		expect(isOwnOrigin('https://a.example', disk)).toBe(false);
	});
});

describe('the timer', () => {
	it('starts, pauses and resumes', () => {
		const started = toggled(stoppedTimer, 1000);
		expect(elapsed(started, 61_000)).toBe(60_000);
		const rested = toggled(started, 61_000);
		expect(elapsed(rested, 999_000)).toBe(60_000);
		expect(elapsed(toggled(rested, 999_000), 1_000_000)).toBe(61_000);
		expect(clockText(3_725_900)).toBe('1:02:05');
		expect(clockText(-5)).toBe('0:00');
	});
});
