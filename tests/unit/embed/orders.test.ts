/** Whatever comes first, a message of the frame or an event of the host's page: the reader stays at the same step, with the piece in view. */
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Size } from './fake-frame';
import { fakeHost, type Anchoring, type FakeHost, type Seen } from './fake-host';

const UPRIGHT = [390, 760] as const;
const ON_ITS_SIDE = [760, 340] as const;
const WIDER = [500, 760] as const;

type Change = (host: FakeHost) => void;
const sized = (size: Size): Change => {
	return (host) => {
		host.resize(size);
	};
};
const hidden: Change = (host) => {
	host.hide(true);
};
const shown: Change = (host) => {
	host.hide(false);
};
const told: Change = (host) => {
	host.tellHeight();
};
const next: Change = (host) => {
	host.next();
};

let host: FakeHost | null = null;
function end(): void {
	host?.end();
	host = null;
}
afterEach(end);

/** A page that the reader has scrolled to a share of the piece, and that has then been changed in peace. */
function start(anchoring: Anchoring, share: number, changes: readonly Change[]): FakeHost {
	end();
	host = fakeHost(anchoring, UPRIGHT);
	host.rest();
	host.scrollTo(share);
	host.rest();
	for (const change of changes) {
		change(host);
		host.rest();
	}
	return host;
}

/** Lets changes come in their order, and in between, as a list of choices says, what follows from them. */
function happen(host: FakeHost, changes: readonly Change[], choices: readonly number[]): void {
	const left = [...changes];
	const change = () => left.shift()?.(host);
	for (let k = 0; ; k++) {
		const ready = [...(left.length > 0 ? [change] : []), ...host.ready()];
		if (ready.length === 0) return;
		ready[(choices[k] ?? 0) % ready.length]?.();
	}
}

function standsInView({ form, mode, head, foot, windowHeight, room, count }: Seen): void {
	expect(mode, 'form that the frame knows of').toBe(form);
	expect(head, 'head').toBeLessThanOrEqual(form === 'scroll' ? 1 : windowHeight / 2);
	expect(foot, 'foot').toBeGreaterThanOrEqual(form === 'scroll' ? windowHeight - 1 : windowHeight / 2);
	if (form === 'scroll') expect(room, 'steps there is room for').toBeCloseTo(count, 1);
}

const choices = fc.array(fc.nat(5), { minLength: 60, maxLength: 60 });
const CASES = { numRuns: 40 };

describe.each(['never', 'at once', 'later'] as const)('a browser that keeps the place %s', (anchoring) => {
	it.each<[string, number, readonly Change[], readonly Change[]]>([
		['another form in a wider window', 0.5, [], [hidden, sized(WIDER), told]],
		['another form, and then a wider window', 0.5, [], [hidden, told, sized(WIDER)]],
		['and back', 0.5, [hidden, sized(WIDER)], [shown, sized(UPRIGHT), told]],
		['the scrolled story turned', 0.5, [], [sized(ON_ITS_SIDE), told]],
		['and back, near its end', 0.93, [sized(ON_ITS_SIDE)], [sized(UPRIGHT), told]],
		['turned there and back at once', 0.3, [], [sized(ON_ITS_SIDE), sized(UPRIGHT), told]],
		['the stepper turned', 0.5, [hidden, told], [sized(ON_ITS_SIDE), told]],
		['and back at once', 0.5, [hidden, told], [sized(ON_ITS_SIDE), told, sized(UPRIGHT)]],
		['another form while turned', 0.3, [], [sized(ON_ITS_SIDE), hidden, told, sized(UPRIGHT)]]
	])('%s', (_, share, first, changes) => {
		fc.assert(
			fc.property(choices, (choices) => {
				const host = start(anchoring, share, first);
				const before = host.seen();
				standsInView(before);
				happen(host, changes, choices);
				expect(host.seen().beat).toBe(before.beat);
				standsInView(host.seen());
			}),
			CASES
		);
	});

	it('turned while it scrolls to the next step, which is reached or not', () => {
		const still = start(anchoring, 0.5, []);
		const before = still.seen().beat;
		happen(still, [next], []);
		const after = still.seen().beat;
		expect(after).not.toBe(before);
		fc.assert(
			fc.property(choices, (choices) => {
				const host = start(anchoring, 0.5, []);
				happen(host, [next, sized(ON_ITS_SIDE)], choices);
				expect([before, after]).toContain(host.seen().beat);
				standsInView(host.seen());
			}),
			CASES
		);
	});
});
