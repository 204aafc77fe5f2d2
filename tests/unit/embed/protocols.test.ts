/** The frame sends its height in known protocols, and ignores messages of any other form; seeded property tests. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hear, heightMessages, hostFrom, own } from '../../../src/modes/embed/protocols';
import { startBeat } from '../../../src/modes/embed/start-beat';
import { beats } from '../../../src/story/chapters';

const SEED = 20100921;
const page = 'https://example.org/embed/road/';
const nobody = hostFrom('', '');
const hostile = fc.oneof(
	fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSet: true }),
	fc.string({ maxLength: 3000 }),
	fc.string().map((text) => `[iFrameSizer]${text}`),
	fc.string().map((text) => `pymxPYMx${text}xPYMxwidthxPYMx`),
	fc.record({
		ns: fc.constantFrom('road-north', 'other', 7),
		v: fc.constantFrom(1, 2, '1'),
		type: fc.constantFrom('mode', 'progress', 'goto', 'hello', '__proto__'),
		mode: fc.constantFrom('scroll', 'stepper', 'flat', null),
		p: fc.oneof(fc.double(), fc.string(), fc.constant(null))
	})
);

describe('hear', () => {
	it('returns a known message or null for any data, and never throws', () => {
		fc.assert(
			fc.property(hostile, (data) => {
				const heard = hear(data);
				if (heard === null) return;
				expect(['mode', 'progress', 'ask', 'resizer']).toContain(heard.kind);
				if (heard.kind === 'mode') expect(['scroll', 'stepper']).toContain(heard.mode);
				if (heard.kind === 'progress') {
					expect(heard.p).toBeGreaterThanOrEqual(0);
					expect(heard.p).toBeLessThanOrEqual(1);
				}
				if (heard.kind === 'resizer') expect(heard.id).toMatch(/^[^:]{1,64}$/);
			}),
			{ seed: SEED, numRuns: 1000 }
		);
	});

	it('clamps a position and refuses any value that is no position', () => {
		const progress = (p: unknown) => hear({ ns: 'road-north', v: 1, type: 'progress', p });
		expect(progress(7)).toEqual({ kind: 'progress', p: 1, count: null });
		expect(progress(-0.4)).toEqual({ kind: 'progress', p: 0, count: null });
		expect(hear({ ns: 'road-north', v: 1, type: 'progress', p: 0.5, count: 7 })).toEqual({
			kind: 'progress',
			p: 0.5,
			count: 7
		});
		for (const p of [NaN, Infinity, '0.5', null, undefined, {}]) expect(progress(p)).toBeNull();
	});

	it.each([
		['[iFrameSizer]piece:8:false:false:32:true:true:null:bodyOffset', { kind: 'resizer', id: 'piece' }],
		['pymxPYMxpym-0xPYMxwidthxPYMx640', { kind: 'ask' }],
		[{ sentinel: 'amp', type: 'frames-init' }, { kind: 'ask' }],
		[{ type: 'iframe-child-init' }, { kind: 'ask' }],
		[{ message: 'ready', secret: 'x' }, { kind: 'ask' }]
	])('understands %o', (data, heard) => {
		expect(hear(data)).toEqual(heard);
	});
});

describe('the messages of a frame', () => {
	const shapes = (host = nobody) => heightMessages(640.2, 320, host, page);

	it('contain the same height in every protocol, rounded up', () => {
		const text = shapes().map((message) => JSON.stringify(message));
		expect(text).toHaveLength(7);
		for (const line of text) expect(line).toContain('641');
		expect(shapes()).toContainEqual({ sentinel: 'amp', type: 'embed-size', height: 641 });
		expect(shapes()).toContainEqual({ 'datawrapper-height': { 'road-north': 641 } });
		expect(shapes()).toContainEqual({ subject: 'lti.frameResize', height: 641 });
		expect(shapes()).toContainEqual({ kind: 'interactive:height', height: 641 });
		expect(shapes()).toContainEqual({ type: 'iframe-resized', width: 320, height: 641 });
	});

	it('are never null, which two widely used listeners cannot read', () => {
		for (const message of [...shapes(), own({ type: 'goto', p: 0 })]) expect(message ?? null).not.toBeNull();
	});

	it('contain an id only when the host has set it', () => {
		const host = hostFrom('?childId=pym-0', '#?secret=aB3dE');
		expect(shapes(host)).toContain('pymxPYMxpym-0xPYMxheightxPYMx641');
		expect(shapes(host)).toContainEqual({ message: 'height', value: 641, secret: 'aB3dE' });
		expect(shapes({ ...nobody, resizer: 'piece' })).toContain('[iFrameSizer]piece:641:320:size');
		for (const bad of ['?childId=<script>', '?childId=', `?childId=${'a'.repeat(65)}`]) {
			expect(hostFrom(bad, '').pym).toBeNull();
		}
	});
});

describe('the address of a frame', () => {
	it('selects a beat of this frame for any query and fragment', () => {
		const here = beats.filter(({ chapter }) => chapter === 'road');
		fc.assert(
			fc.property(fc.string(), fc.string(), fc.string(), (chapter, beat, rest) => {
				const search = `?${new URLSearchParams({ chapter, beat }).toString()}&${rest}`;
				const { start, from } = startBeat(search, `#${rest}`, here);
				expect(here[start]).toBeDefined();
				expect(here[from]).toBeDefined();
				hostFrom(search, `#${rest}`);
			}),
			{ seed: SEED, numRuns: 1000 }
		);
		expect(startBeat('?chapter=road&beat=3', '', here)).toEqual({ start: 2, from: 2 });
		expect(startBeat('?beat=4', '', here)).toEqual({ start: 3, from: 3 });
		expect(startBeat('?chapter=ransom', '', here)).toEqual({ start: 0, from: 0 });
	});

	it('selects the first shown beat by fragment, and the beginning of the scroll by query', () => {
		const here = beats.filter(({ chapter }) => chapter === 'road');
		expect(startBeat('?beat=2', '#road-3', here)).toEqual({ start: 2, from: 1 });
		expect(startBeat('', '#ransom-1', here)).toEqual({ start: 0, from: 0 });
		expect(startBeat('', '#?secret=aB3dE', here)).toEqual({ start: 0, from: 0 });
	});
});
