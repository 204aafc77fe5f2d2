/**
 * Evaluates the formulas of derived figures: + − × ÷, brackets, other figures in [ ], days(a, b), distance(place, place), low(id),
 * high(id).
 */

import { isDate } from './dates';

/** Greatest depth of nested brackets and signs in a formula. */
const DEEPEST = 50;

export interface FormulaWorld {
	/** @throws when the figure is unknown or has no single value */
	figure(id: string): number;
	low(id: string): number;
	high(id: string): number;
	/** Great-circle km. @throws when a place is unknown */
	distance(a: string, b: string): number;
}

const token = /\s*(?:(\d+(?:\.\d+)?)|\[([a-z0-9-]+)\]|(days|distance|low|high)\(([^()]*)\)|([-+*/()]))/y;

/** @throws Error that names the fault in the formula */
export function evaluate(formula: string, world: FormulaWorld): number {
	const tokens = tokenize(formula, world);
	let at = 0;
	let depth = 0;
	const sum = (): number => {
		let value = product();
		while (tokens[at] === '+' || tokens[at] === '-') value += tokens[at++] === '+' ? product() : -product();
		return value;
	};
	const product = (): number => {
		let value = factor();
		while (tokens[at] === '*' || tokens[at] === '/')
			value = tokens[at++] === '*' ? value * factor() : value / factor();
		return value;
	};
	const factor = (): number => {
		const next = tokens[at++];
		if (typeof next === 'number') return next;
		if (next !== '-' && next !== '(') throw new Error(`"${next ?? 'the end'}" stands where a number should`);
		if (++depth > DEEPEST) throw new Error('too many brackets stand within one another');
		const value = next === '-' ? -factor() : sum();
		if (next === '(' && tokens[at++] !== ')') throw new Error('a bracket is not closed');
		depth -= 1;
		return value;
	};
	const value = sum();
	if (at < tokens.length) throw new Error(`"${String(tokens[at])}" is left over`);
	if (!Number.isFinite(value)) throw new Error('the result is not a number');
	return value;
}

/** Ids of the figures that a formula uses. */
export function figuresIn(formula: string): string[] {
	const plain = [...formula.matchAll(/\[([a-z0-9-]+)\]/g)].map(([, id]) => id ?? '');
	const ends = [...formula.matchAll(/\b(?:low|high)\(\s*([a-z0-9-]+)\s*\)/g)].map(([, id]) => id ?? '');
	return [...plain, ...ends];
}

function tokenize(formula: string, world: FormulaWorld): (number | string)[] {
	const tokens: (number | string)[] = [];
	const end = formula.trimEnd().length;
	token.lastIndex = 0;
	while (token.lastIndex < end) {
		const start = token.lastIndex;
		const match = token.exec(formula);
		if (!match) throw new Error(`"${formula.slice(start).trim()}" cannot be read`);
		const [, number, figure, name, list, sign] = match;
		if (number !== undefined) tokens.push(Number(number));
		else if (figure !== undefined) tokens.push(world.figure(figure));
		else if (name !== undefined)
			tokens.push(
				call(
					name,
					(list ?? '').split(',').map((part) => part.trim()),
					world
				)
			);
		else if (sign !== undefined) tokens.push(sign);
	}
	return tokens;
}

function call(name: string, list: string[], world: FormulaWorld): number {
	const [a = '', b = ''] = list;
	const needed = name === 'low' || name === 'high' ? 1 : 2;
	if (list.length !== needed)
		throw new Error(`${name}(${list.join(', ')}) needs ${String(needed)} in its brackets`);
	if (name === 'low') return world.low(a);
	if (name === 'high') return world.high(a);
	if (name === 'distance') return world.distance(a, b);
	if (![a, b].every((date) => date.length === 10 && isDate(date)))
		throw new Error(`days(${a}, ${b}) needs two dates like 2008-09-01`);
	const [from, to] = [Date.parse(`${a}T00:00:00Z`), Date.parse(`${b}T00:00:00Z`)];
	// Both ends count.
	return Math.round((to - from) / 86_400_000) + 1;
}
