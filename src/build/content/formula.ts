/** Evaluates the formulas of derived figures: + − × ÷, brackets, other figures in [ ], days(a, b), distance(place, place), low(id), high(id). */

export interface FormulaWorld {
	/** @throws when the figure is unknown or has no single value */
	figure(id: string): number;
	low(id: string): number;
	high(id: string): number;
	/** Great-circle km. @throws when a place is unknown */
	distance(a: string, b: string): number;
}

const token = /\s*(?:(\d+(?:\.\d+)?)|\[([a-z0-9-]+)\]|(days|distance|low|high)\(([^()]*)\)|([-+*/()]))/y;

/** @throws Error saying what is wrong with the formula */
export function evaluate(formula: string, world: FormulaWorld): number {
	const tokens = tokenize(formula, world);
	let at = 0;
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
		if (next === '-') return -factor();
		if (next !== '(') throw new Error(`"${next ?? 'the end'}" stands where a number should`);
		const value = sum();
		if (tokens[at++] !== ')') throw new Error('a bracket is not closed');
		return value;
	};
	const value = sum();
	if (at < tokens.length) throw new Error(`"${String(tokens[at])}" is left over`);
	if (!Number.isFinite(value)) throw new Error('the result is not a number');
	return value;
}

/** Figures a formula stands on. */
export function figuresIn(formula: string): string[] {
	const plain = [...formula.matchAll(/\[([a-z0-9-]+)\]/g)].map(([, id]) => id ?? '');
	const ends = [...formula.matchAll(/\b(?:low|high)\(\s*([a-z0-9-]+)\s*\)/g)].map(([, id]) => id ?? '');
	return [...plain, ...ends];
}

function tokenize(formula: string, world: FormulaWorld): (number | string)[] {
	const tokens: (number | string)[] = [];
	token.lastIndex = 0;
	while (token.lastIndex < formula.trimEnd().length) {
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

function call(name: string, [a = '', b = '']: string[], world: FormulaWorld): number {
	if (name === 'low') return world.low(a);
	if (name === 'high') return world.high(a);
	if (name === 'distance') return world.distance(a, b);
	const [from, to] = [Date.parse(`${a}T00:00:00Z`), Date.parse(`${b}T00:00:00Z`)];
	if (Number.isNaN(from) || Number.isNaN(to))
		throw new Error(`days(${a}, ${b}) needs two dates like 2008-09-01`);
	// Both ends count.
	return Math.round((to - from) / 86_400_000) + 1;
}
