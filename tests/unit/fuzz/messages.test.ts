/** Messages from other windows, with one wrong part or of any other form, are accepted within bounds or ignored. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { hear } from '../../../src/modes/embed/protocols';
import { placeAt, stepsOf } from '../../../src/modes/embed/steps';
import { openHostChannel } from '../../../src/modes/embed/host-channel';
import { Deck } from '../../../src/modes/present/deck.svelte';
import { guesses } from '../../../src/modes/present/guesses';
import { recall } from '../../../src/modes/present/memory';
import { makeMessage, readMessage } from '../../../src/modes/present/message';
import { firstState, readStamped, type DeckState, type Stamped } from '../../../src/modes/present/state';
import { stops } from '../../../src/modes/present/steps';
import { startSync } from '../../../src/modes/present/sync';
import { clockText, elapsed } from '../../../src/modes/present/timer';
import { settings } from '../../../src/story/chapters';
import { hostileText, hostileValue, inherited, must, mutated, runs, slipped } from './hostile';

const before = inherited();
afterAll(() => {
	vi.unstubAllGlobals();
	expect(inherited()).toBe(before);
});

const stamped: Stamped = {
	count: 7,
	by: 'w1',
	state: {
		...firstState,
		stop: 12,
		answers: { kidnapped: [300, 4000], ransom: [[500, 900]] },
		trying: { nationality: 40, assisted: 20 },
		groups: { kidnapped: 3 },
		timer: { since: 1_700_000_000_000, before: 4000 }
	}
};
const message = makeMessage('state', 'w1', stamped);
const plain = (value: unknown) => JSON.parse(JSON.stringify(value)) as Record<string, unknown>;

/** Asserts that a state has the keys and values of the deck and no others. */
function expectSound(state: DeckState): void {
	must(Object.keys(state).sort().join() === names, 'other keys');
	must(stops[state.stop] !== undefined, `stop ${String(state.stop)}`);
	must(['none', 'black', 'white'].includes(state.blank), `blank ${state.blank}`);
	must(typeof state.labels === 'boolean', 'labels');
	for (const [name, { max }] of Object.entries(settings)) {
		const value = state.settings[name] ?? NaN;
		must(value >= 0 && value <= max, `${name} ${String(value)}`);
	}
	must(Object.keys(state.settings).join() === Object.keys(settings).join(), 'other settings');
	const clock = clockText(elapsed(state.timer, NOW));
	must(/^(\d{1,2}:)?\d{1,2}:\d\d$/.test(clock), `clock ${clock}`);
	for (const record of [state.answers, state.trying, state.groups])
		must(Object.getPrototypeOf(record) === Object.prototype, 'another prototype');
	for (const [id, answers = []] of Object.entries(state.answers))
		must(answers.length >= 1 && answers.length <= 4, `${id} has ${String(answers.length)} answers`);
	for (const [id, groups = NaN] of Object.entries(state.groups))
		must(Number.isInteger(groups) && groups >= 1 && groups <= 4, `${id} asks ${String(groups)} groups`);
	const fixed = Object.entries(state.answers).map(([id, answers = []]) =>
		answers.map((answer) => ({ id, answer }))
	);
	const tried = Object.entries(state.trying).map(([id, answer]) => ({ id, answer }));
	for (const { id, answer } of [...fixed.flat(), ...tried]) {
		const asked = guesses.find((guess) => guess.id === id);
		const most = asked?.kind === 'range' ? asked.max : (asked?.steps().at(-1) ?? -1);
		const numbers: readonly number[] = typeof answer === 'object' ? answer : [answer ?? NaN];
		must(numbers.length === (asked?.kind === 'range' ? 2 : 1), `${id} has ${String(numbers.length)} numbers`);
		must(
			numbers.every((number) => number >= 0 && number <= most),
			`${id} ${numbers.join()}`
		);
	}
}
const names = Object.keys(firstState).sort().join();
const NOW = 1_700_000_600_000;

describe('the classroom’s messages', () => {
	it('are valid or null, with any one part wrong', () => {
		let believed = 0;
		fc.assert(
			fc.property(mutated(plain(message)), (given) => {
				const read = readMessage(given);
				if (!read) return;
				believed += 1;
				must(['hello', 'state'].includes(read.kind), 'kind');
				must(read.window.length <= 40, 'window');
				must(Object.keys(read).sort().join() === Object.keys(message).sort().join(), 'other keys');
				expectSound(read.stamped.state);
			}),
			runs(1500)
		);
		// Some messages must be accepted, because their wrong part is optional or corrected; otherwise nothing above is tested.
		expect(believed).toBeGreaterThan(50);
	});

	it('leave a deck that still moves, and whose messages are accepted', () => {
		fc.assert(
			fc.property(fc.array(mutated(plain(stamped)), { maxLength: 3 }), (list) => {
				const deck = new Deck('own');
				for (const given of list) {
					const read = readStamped(given);
					if (read) deck.receive(read);
				}
				const { stop } = deck.state;
				deck.next();
				must(deck.state.stop === Math.min(stop + 1, stops.length - 1), 'it does not move');
				deck.toggleTimer(NOW);
				for (const guess of guesses) deck.commit(guess);
				expectSound(deck.state);
				const told = readMessage(structuredClone(makeMessage('state', deck.window, deck.stamped)));
				must(JSON.stringify(told?.stamped) === JSON.stringify(readStamped(deck.stamped)), 'its word changes');
				must(told !== null, 'its word is not believed');
			}),
			runs(500)
		);
	});
});

describe('two windows of a deck', () => {
	type Listener = (event: unknown) => void;
	const windows: Listener[] = [];
	const channels: { posted: unknown[]; listeners: Listener[] }[] = [];
	const partner = {
		closed: false,
		posted: [] as unknown[],
		postMessage: (data: unknown) => partner.posted.push(data)
	};
	beforeAll(() => {
		vi.stubGlobal('location', { protocol: 'https:', origin: 'https://example.org' });
		vi.stubGlobal('opener', partner);
		vi.stubGlobal('addEventListener', (_: string, listener: Listener) => windows.push(listener));
		vi.stubGlobal('removeEventListener', () => undefined);
		vi.stubGlobal(
			'BroadcastChannel',
			class {
				readonly own = { posted: [] as unknown[], listeners: [] as Listener[] };
				constructor() {
					channels.push(this.own);
				}
				addEventListener(_: string, listener: Listener) {
					this.own.listeners.push(listener);
				}
				postMessage(data: unknown) {
					this.own.posted.push(data);
				}
				close() {
					this.own.listeners.length = 0;
				}
			}
		);
	});

	it('accept messages of each other and of the channel only', () => {
		const deck = new Deck('own');
		const sync = startSync(deck, 'deck');
		const strange = {
			closed: false,
			opener: null,
			postMessage: () => expect.unreachable('a stranger was answered')
		};
		const given = fc.oneof(hostileValue, mutated(plain(message)), fc.constant(message));
		const from = fc.constantFrom('https://example.org', 'https://evil.example', 'null', '', 'file://');
		fc.assert(
			fc.property(
				given,
				from,
				fc.constantFrom(partner, strange, null, {}),
				fc.boolean(),
				(data, origin, source, byChannel) => {
					const held = deck.stamped;
					if (byChannel) channels[0]?.listeners.forEach((hearIt) => hearIt({ data }));
					else windows.forEach((hearIt) => hearIt({ data, origin, source }));
					expectSound(deck.state);
					const trusted = byChannel || (origin === 'https://example.org' && source === partner);
					must(trusted || deck.stamped.state === held.state, 'a stranger is believed');
				}
			),
			runs(1000)
		);
		for (const said of [...partner.posted, ...(channels[0]?.posted ?? [])])
			expect(readMessage(said)).not.toBeNull();
		sync.stop();
	});
});

describe('a message to a frame', () => {
	const sound = [
		{ ns: 'road-north', v: 1, type: 'mode', mode: 'scroll' },
		{ ns: 'road-north', v: 1, type: 'progress', p: 0.5 },
		{ sentinel: 'amp', type: 'frames-init' },
		{ message: 'ready', secret: 'x' }
	];
	const texts = [
		'[iFrameSizer]piece:8:false:false:32:true:true:null:bodyOffset',
		'pymxPYMxpym-0xPYMxwidthxPYMx640'
	];
	const given = fc.oneof(...sound.map(mutated), ...texts.map((text) => slipped(text)), hostileValue);

	it('moves it within its steps, is answered to its host only, and never throws', () => {
		const said: unknown[] = [];
		const moved: number[] = [];
		const modes = new Set<string>();
		const listeners: ((event: MessageEvent) => void)[] = [];
		const parent = { postMessage: (data: unknown) => said.push(data) } as unknown as Window;
		const self = {
			location: { search: '?childId=a', hash: '', origin: 'https://example.org', pathname: '/embed/' },
			addEventListener: (_: string, listener: (event: MessageEvent) => void) => listeners.push(listener),
			removeEventListener: () => undefined,
			setInterval: () => 0,
			setTimeout: () => 0,
			clearInterval: () => undefined,
			clearTimeout: () => undefined
		} as unknown as Window;
		const talk = openHostChannel({
			...{ self, parent },
			onmode: (mode) => modes.add(mode),
			onprogress: (p) => moved.push(p)
		});
		talk.height(500, 300);
		fc.assert(
			fc.property(given, fc.boolean(), (data, byParent) => {
				const length = said.length;
				const source = byParent ? parent : ({ postMessage: () => expect.unreachable() } as unknown as Window);
				for (const listener of listeners) listener({ data, source } as unknown as MessageEvent);
				must((byParent && hear(data) !== null) || said.length === length, 'a stranger is answered');
			}),
			runs(1500)
		);
		expect([...modes].every((mode) => mode === 'scroll' || mode === 'stepper')).toBe(true);
		expect(moved.length).toBeGreaterThan(10);
		expect(moved.every((p) => p >= 0 && p <= 1)).toBe(true);
		talk.stop();
	});

	it('selects an existing step, for any share and any number of pages', () => {
		const pages = fc.array(fc.oneof(fc.integer({ min: -2, max: 6 }), fc.constantFrom(NaN, 0.4)), {
			minLength: 1,
			maxLength: 8
		});
		fc.assert(
			fc.property(fc.oneof(fc.double(), fc.double({ min: 0, max: 1 })), pages, (progress, list) => {
				const all = stepsOf(list);
				const { step, p, words } = placeAt(progress, all);
				must(all[step] !== undefined, `step ${String(step)}`);
				must(p >= 0 && p <= list.length - 1, `p ${String(p)}`);
				must(words >= 0 && words <= 1, `words ${String(words)}`);
			}),
			runs(1000)
		);
	});
});

describe('the stored state of a deck', () => {
	let kept: string | null = null;
	beforeAll(() => {
		vi.stubGlobal('sessionStorage', { getItem: () => kept });
	});

	it('is valid or null for any content of the storage', () => {
		const json = fc.oneof(
			slipped(JSON.stringify(stamped), 2),
			hostileText,
			mutated(plain(stamped)).map((value) => {
				try {
					return JSON.stringify(value);
				} catch {
					return '';
				}
			})
		);
		fc.assert(
			fc.property(json, (text) => {
				kept = text;
				const read = recall();
				if (read) expectSound(read.state);
			}),
			runs(1500)
		);
		kept = JSON.stringify(stamped);
		expect(recall()).toEqual(stamped);
	});
});
