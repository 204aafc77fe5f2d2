import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, figuresIn } from '../../src/build/content/formula';
import { formatFigure, formatNumber } from '../../src/text/format';

const world = {
	figure: (id: string) => {
		if (id !== 'ten') throw new Error(`there is no figure [${id}]`);
		return 10;
	},
	low: () => 3,
	high: () => 7,
	distance: () => 132.4
};

describe('formulas', () => {
	it.each([
		['1 + 2 * 3', 7],
		['(1 + 2) * 3', 9],
		['[ten] / 4 - 0.5', 2],
		['-[ten] + 1', -9],
		['8 / 2 / 2', 2],
		['days(2008-09-01, 2009-02-28)', 181],
		['days(2024-02-28, 2024-03-01)', 3],
		['low(range) + high(range)', 10],
		['distance(a, b)', 132.4]
	])('%s makes %d', (formula, value) => {
		expect(evaluate(formula, world)).toBeCloseTo(value, 10);
	});

	it.each([
		['1 +', /the end/],
		['(1 + 2', /bracket/],
		['1 2', /left over/],
		['[eleven]', /no figure/],
		['days(yesterday, today)', /two dates/],
		['1 / 0', /not a number/],
		['process.exit()', /cannot be read/]
	])('%s is refused', (formula, why) => {
		expect(() => evaluate(formula, world)).toThrow(why);
	});

	it('knows which figures it stands on', () => {
		expect(figuresIn('[a-b] * low(c) / [d]')).toEqual(['a-b', 'd', 'c']);
	});
});

describe('formatNumber', () => {
	it('loses nothing up to two decimals', () => {
		fc.assert(
			fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), (hundredths) => {
				const value = hundredths / 100;
				for (const lang of ['en', 'es'] as const) {
					const back = Number(formatNumber(value, lang).replace(/,/g, '').replace('−', '-'));
					expect(back).toBeCloseTo(value, 10);
				}
			})
		);
	});

	it.each([
		[10000, '10,000', '10,000'],
		[1236, '1,236', '1,236'],
		[133520, '133,520', '133,520'],
		[5.7, '5.7', '5.7'],
		[25_000_000, '25 million', '25 millones'],
		[24_400_000, '24.4 million', '24.4 millones'],
		[1_000_000, '1 million', '1 millón']
	])('%d is %s and %s', (value, en, es) => {
		expect([formatNumber(value, 'en'), formatNumber(value, 'es')]).toEqual([en, es]);
	});
});

describe('formatFigure', () => {
	const figure = (
		unit: string,
		value: number | null,
		en = '',
		es = '',
		range: [number, number] | null = null
	) => ({
		unit,
		value,
		low: range?.[0] ?? null,
		high: range?.[1] ?? null,
		hedge: { en, es }
	});
	it.each([
		[figure('people', 10000, 'some', 'unas'), 'some 10,000', 'unas 10,000'],
		[
			figure('usd', null, 'between', 'entre', [500, 3000]),
			'between 500 and 3,000 US dollars',
			'entre 500 y 3,000 dólares estadounidenses'
		],
		[
			figure('usd', 25_000_000, 'about', 'unos'),
			'about 25 million US dollars',
			'unos 25 millones de dólares estadounidenses'
		],
		[figure('percent', 80), '80 per cent', '80 por ciento'],
		[figure('ordinal', 5), 'fifth', 'quinto'],
		[figure('year', 2005), '2005', '2005'],
		[figure('people', null, 'much higher', 'mucho más alta'), 'much higher', 'mucho más alta']
	])('says %j in both languages', (given, en, es) => {
		expect(formatFigure(given, 'en').text).toBe(en);
		expect(formatFigure(given, 'es').text).toBe(es);
	});
});
