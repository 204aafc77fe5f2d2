/** Stops of the deck, their addresses, and the guesses of a class. */
import { describe, expect, it } from 'vitest';
import { beats } from '../../../src/story/chapters';
import { valueOf } from '../../../src/story/figures';
import { firstAnswer, guesses, readAnswer, truthOf } from '../../../src/modes/present/guesses';
import {
	optionalChapters,
	passedFrom,
	readPassed,
	shownStop,
	shownStops,
	stopBeside
} from '../../../src/modes/present/passed';
import { withPassed } from '../../../src/modes/present/passed-address';
import { planOf } from '../../../src/modes/present/plan';
import { clampStep, lastStep, stepAt, stepFrom, stepNamed, stops } from '../../../src/modes/present/steps';
import { contents } from '../contents';

describe('stops', () => {
	it('are all beats in order, with each guess before the beat that answers it', () => {
		expect(stops.filter(({ guess }) => !guess).map(({ id }) => id)).toEqual(beats.map(({ id }) => id));
		for (const { id, beat } of guesses) {
			const at = stops.findIndex((stop) => stop.id === `guess-${id}`);
			expect(stops[at + 1]?.id, id).toBe(beat);
		}
		expect(new Set(stops.map(({ id }) => id)).size).toBe(stops.length);
	});

	it('contain no guess about deaths', () => {
		expect(stops.filter(({ beat, guess }) => guess && beat.chapter === 'san-fernando')).toEqual([]);
		expect(guesses.map(({ figure }) => figure).join()).not.toMatch(/fernando|sf-|murder/);
	});

	it('are found by their address', () => {
		stops.forEach(({ id }, k) => {
			expect(stepNamed(id)).toBe(k);
		});
		expect(stepNamed('kidnapped')).toBe(stepNamed('kidnapped-1'));
		for (const unknown of ['', 'nowhere', 'kidnapped-9', 'guess-deaths', 'guess-'])
			expect(stepNamed(unknown)).toBeNull();
		const at = (rest: string) => stepFrom(new URL(`http://site/present/${rest}`));
		expect(at('?chapter=origins&beat=2')).toBe(stepNamed('origins-2'));
		expect(at('?chapter=origins')).toBe(stepNamed('origins-1'));
		expect(at('?chapter=origins&beat=2#ransom-1')).toBe(stepNamed('ransom-1'));
		expect(at('?chapter=__proto__')).toBeNull();
		expect(at('')).toBeNull();
	});

	it('are limited to the first and the last', () => {
		for (const wild of [-1, -Infinity, NaN]) expect(clampStep(wild)).toBe(0);
		expect(clampStep(999)).toBe(lastStep);
		expect(clampStep(Infinity)).toBe(0);
		expect(stepAt(1e9).id).toBe(stops.at(-1)?.id);
	});
});

describe('guesses', () => {
	it.each(guesses.map((guess) => [guess.id, guess] as const))(
		'%s accepts the true answer, and starts at another one',
		(_, guess) => {
			const truth = truthOf(guess);
			expect(readAnswer(guess, truth)).toEqual(truth);
			expect(firstAnswer(guess)).not.toEqual(truth);
			expect(readAnswer(guess, firstAnswer(guess))).toEqual(firstAnswer(guess));
		}
	);

	it('have increasing steps that exceed the answer', () => {
		for (const guess of guesses) {
			if (guess.kind !== 'count') continue;
			const steps = guess.steps();
			steps.forEach((step, k) => {
				if (k > 0) expect(step, guess.id).toBeGreaterThan(steps[k - 1] ?? Infinity);
			});
			expect(steps.at(-1)).toBeGreaterThan(valueOf(guess.figure));
		}
	});

	it('refuse malformed answers', () => {
		for (const guess of guesses) {
			for (const wrong of [null, 'many', {}, NaN, [], [3, 1], [1], [1, 2, 3], ['1', '2'], [NaN, 2]]) {
				expect(readAnswer(guess, wrong), `${guess.id} ${JSON.stringify(wrong)}`).toBeNull();
			}
		}
	});
});

describe('the plan', () => {
	it.each(['en', 'es'] as const)('of the lesson in %s gives every stop a time until its end', (lang) => {
		const moves = contents[lang].lesson.plan;
		const plan = planOf(moves);
		expect(plan).toHaveLength(stops.length);
		plan.forEach((minutes, k) => {
			if (k > 0) expect(minutes).toBeGreaterThan(plan[k - 1] ?? Infinity);
		});
		expect(plan.at(-1)).toBe(50);
	});

	it('gives the time of a skipped chapter to the last move', () => {
		const moves = contents.en.lesson.plan;
		const whole = planOf(moves);
		const without = planOf(moves, ['san-fernando']);
		const at = (id: string) => stepNamed(id) ?? 0;
		const { minutes = 0 } = moves.find(({ from }) => from === 'san-fernando-1') ?? {};
		expect(minutes).toBeGreaterThan(0);
		expect(without.at(-1)).toBe(50);
		expect(without[at('san-fernando-3')]).toBe(without[at('ransom-2')]);
		expect(without[at('ransom-2')]).toBe(whole[at('ransom-2')]);
		expect(without[at('explore-1')]).toBe(50);
		expect(without[at('two-cities-3')]).toBe((whole[at('two-cities-3')] ?? 0) - minutes);
	});
});

describe('skipped chapters', () => {
	it('can only be those that the story declares optional', () => {
		expect(optionalChapters).toEqual(['san-fernando']);
		expect(readPassed(['road', 'san-fernando', 'san-fernando', 7])).toEqual(['san-fernando']);
		for (const wild of [null, 'san-fernando', {}, 3]) expect(readPassed(wild)).toEqual([]);
	});

	it('are a parameter of the address', () => {
		const address = new URL('http://site/present/?theme=paper#road-1');
		const without = withPassed(address, ['san-fernando']);
		expect(without.href).toBe('http://site/present/?theme=paper&without=san-fernando#road-1');
		expect(passedFrom(without)).toEqual(['san-fernando']);
		expect(withPassed(without, []).href).toBe(address.href);
		expect(passedFrom(new URL('http://site/?without=road,,__proto__'))).toEqual([]);
	});

	it('are skipped in both directions, and a stop within them leads to the next chapter', () => {
		const at = (id: string) => stepNamed(id) ?? -1;
		const passed = ['san-fernando'];
		expect(shownStops(passed)).toHaveLength(stops.length - 3);
		expect(stopBeside(at('ransom-2'), 1, passed)).toBe(at('trafficking-1'));
		expect(stopBeside(at('trafficking-1'), -1, passed)).toBe(at('ransom-2'));
		expect(shownStop(at('san-fernando-2'), passed)).toBe(at('trafficking-1'));
		expect(shownStop(at('san-fernando-2'), [])).toBe(at('san-fernando-2'));
		expect(stopBeside(0, -1, passed)).toBe(0);
		expect(stopBeside(lastStep, 1, passed)).toBe(lastStep);
	});
});
