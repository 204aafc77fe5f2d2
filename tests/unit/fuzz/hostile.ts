/** Generators of hostile input: text in the form of other syntaxes, and valid values with one wrong part. */
import fc from 'fast-check';

/** Constant, so that every run has the same cases. */
export const SEED = 20100921;

/** @param numRuns number of cases of a property */
export const runs = (numRuns: number) => ({ seed: SEED, numRuns });

/** An assertion for inner loops, where thousands of Vitest's would take longer than the tested code. */
export function must(holds: boolean, what: string): asserts holds {
	if (!holds) throw new Error(what);
}

const known = [
	'',
	' ',
	'%',
	'%00',
	'%E0%A4%A',
	'%2e%2e%2f',
	'../../../../etc/passwd',
	'__proto__',
	'constructor',
	'prototype',
	'toString',
	'hasOwnProperty',
	'null',
	'undefined',
	'NaN',
	'Infinity',
	'-1',
	'1e999',
	'0x10',
	'<img src=x onerror=alert(1)>',
	'"><script>alert(1)</script>',
	'javascript:alert(1)',
	'data:text/html,<script>alert(1)</script>',
	'${7*7}',
	'{{7*7}}',
	'\u0000',
	'\uFEFF',
	'\uD800',
	'\u202E',
	'é'.normalize('NFD'),
	'a'.repeat(5000)
] as const;

/** Any text, with many fragments of other syntaxes. */
export const hostileText = fc.oneof(
	fc.constantFrom(...known),
	fc.string({ unit: 'binary', maxLength: 60 }),
	fc.string({ maxLength: 60 })
);

/** Any text without lone surrogates, which cannot be transmitted. */
export const wellFormed = (text: string): string => Buffer.from(text).toString();

/** Any value that structured cloning can copy between windows. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
	fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSet: true }),
	hostileText,
	fc.double(),
	fc.constantFrom(null, undefined, -1, 1e308, Number.MAX_SAFE_INTEGER, Number.MIN_VALUE),
	// An own key, as JSON.parse creates it, which must never change the prototype.
	fc.constant(
		JSON.parse(
			'{ "__proto__": { "polluted": true }, "constructor": { "prototype": { "polluted": true } } }'
		) as unknown
	)
);

type Tree = Readonly<Record<string, unknown>>;
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

/** A valid value with one part replaced, removed or added. */
export const mutated = (sound: Tree): fc.Arbitrary<unknown> =>
	fc
		.tuple(
			fc.array(fc.nat(20), { minLength: 1, maxLength: 5 }),
			hostileValue,
			fc.constantFrom('replace', 'remove', 'add'),
			hostileText
		)
		.map(([way, value, how, name]) => changed(sound, way, value, how, name));

function changed(
	tree: Tree,
	[turn = 0, ...way]: number[],
	value: unknown,
	how: string,
	name: string
): unknown {
	const keys = Object.keys(tree);
	const key = keys[turn % Math.max(1, keys.length)];
	if (how === 'add' && (way.length === 0 || key === undefined)) return { ...tree, [name]: value };
	if (key === undefined) return value;
	const child = tree[key];
	if (way.length > 0 && isTree(child)) {
		const next = changed(child, way, value, how, name);
		return Array.isArray(tree)
			? tree.map((own: unknown, k) => (String(k) === key ? next : own))
			: { ...tree, [key]: next };
	}
	if (Array.isArray(tree)) {
		return how === 'remove'
			? tree.filter((_, k) => String(k) !== key)
			: tree.map((own: unknown, k) => (String(k) === key ? value : own));
	}
	const { [key]: taken, ...rest } = tree;
	return how === 'remove' ? rest : { ...rest, [key]: value ?? taken };
}

/** Characters with a meaning in YAML or Markdown. */
const MARKS = '" \' { } [ ] | : , - # & * ! % @ < > \n \t'.split(/ /);

/** A text with a few errors: characters removed, doubled or replaced, a part removed or inserted. */
export const slipped = (text: string, slips = 3): fc.Arbitrary<string> =>
	fc
		.array(fc.tuple(fc.nat(), fc.nat(40), fc.oneof(hostileText, fc.constantFrom(...MARKS))), {
			minLength: 1,
			maxLength: slips
		})
		.map((list) =>
			list.reduce((given, [at, length, put]) => {
				const from = at % (given.length + 1);
				return given.slice(0, from) + put + given.slice(from + (put.length > 1000 ? 0 : length));
			}, text)
		);

/** Names that every object inherits; input must not add to them. */
export const inherited = (): string =>
	[Object.prototype, Array.prototype, Function.prototype]
		.map((prototype) => Object.getOwnPropertyNames(prototype).sort().join())
		.join(' ');
