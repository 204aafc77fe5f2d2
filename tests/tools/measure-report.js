/** Puts measured numbers into words: medians, an aligned table against the blank page, and the budgets. */
import { budgets } from './measure-profiles.js';

/** @typedef {import('./measure-page.js').Numbers} Numbers */

/**
 * The median of every number over several runs; objects go key by key, and a key missing in a run counts as 0.
 * @template T
 * @param {T[]} runs
 * @returns {T}
 */
export function median(runs) {
	const [first] = runs;
	if (typeof first === 'object' && first !== null) {
		const keys = new Set(runs.flatMap((run) => Object.keys(/** @type {any} */ (run))));
		const entries = [...keys].map((key) => [
			key,
			median(runs.map((run) => /** @type {any} */ (run)[key] ?? 0))
		]);
		return Object.fromEntries(entries);
	}
	const sorted = /** @type {number[]} */ ([...runs]).sort((a, b) => a - b);
	const middle = sorted.length / 2;
	const value = ((sorted[Math.ceil(middle) - 1] ?? 0) + (sorted[Math.floor(middle)] ?? 0)) / 2;
	return /** @type {any} */ (value);
}

const kb = (/** @type {number} */ bytes) => (bytes / 1000).toFixed(1);
const whole = (/** @type {number} */ value) => String(Math.round(value));
const tenth = (/** @type {number} */ value) => value.toFixed(1);
const shift = (/** @type {number} */ value) => value.toFixed(3);
const ms = (/** @type {keyof Numbers} */ key) => (/** @type {Numbers} */ n) =>
	whole(/** @type {number} */ (n[key]));

/** @type {readonly [label: string, show: (numbers: Numbers) => string, ratio?: (numbers: Numbers) => number][]} */
const rows = [
	['bytes at load, kB', (n) => kb(n.bytesAtLoad)],
	['bytes until at rest, kB', (n) => kb(n.bytes)],
	...['html', 'js', 'css', 'data', 'fonts', 'images', 'other'].map(
		(kind) =>
			/** @type {[string, (n: Numbers) => string]} */ ([
				`  ${kind}: at load / at rest, kB`,
				(n) => `${kb(n.byKindAtLoad[kind] ?? 0)} / ${kb(n.byKind[kind] ?? 0)}`
			])
	),
	['requests', ms('requests')],
	['foreign requests', ms('foreign')],
	['FCP, ms', ms('fcp'), (n) => n.fcp],
	['LCP, ms', ms('lcp'), (n) => n.lcp],
	['TBT, ms', ms('tbt')],
	['blocked before the first paint, ms', ms('blockedBefore')],
	['longest task, ms', ms('longestTask')],
	['CLS at load / with scroll', (n) => `${shift(n.cls)} / ${shift(n.clsScrolled)}`],
	['frame p50 / p95, ms', (n) => `${tenth(n.frameP50)} / ${tenth(n.frameP95)}`],
	['frame p99 / max, ms', (n) => `${tenth(n.frameP99)} / ${tenth(n.frameMax)}`, (n) => n.frameP99],
	[
		'reading: frame p95 / p99, ms',
		(n) => `${tenth(n.readingP95)} / ${tenth(n.readingP99)}`,
		(n) => n.readingP99
	],
	['frames a second', (n) => tenth(n.fps)],
	['time in frames over 25 ms, %', (n) => tenth(n.jank * 100)],
	['main thread, ms/s', ms('mainRate'), (n) => n.mainRate],
	['  script', ms('scriptRate')],
	['  layout', ms('layoutRate')],
	['  style', ms('styleRate')],
	['  paint and the rest', ms('paintRate')],
	['long frames / blocking ms', (n) => `${whole(n.loafs)} / ${whole(n.loafBlocking)}`],
	['heap after collection, MB', (n) => tenth(n.heap / 1e6)],
	['elements', ms('nodes'), (n) => n.nodes],
	['scroll, px', ms('scrolledPx')]
];

/** @typedef {{ name: string, numbers: Numbers }} Column */

/**
 * @param {string} title
 * @param {Column} site
 * @param {Column} blank
 * @param {readonly Column[]} others
 * @returns {string} lines of aligned text
 */
export function table(title, site, blank, others) {
	const line = (/** @type {string[]} */ [label = '', ...cells]) =>
		label.padEnd(32) + cells.map((cell) => cell.padStart(16)).join('');
	const columns = [site, blank];
	return [
		line([title, ...columns.map(({ name }) => name), 'times blank', ...others.map(({ name }) => name)]),
		...rows.map(([label, show, ratio]) =>
			line([
				label,
				...columns.map(({ numbers }) => show(numbers)),
				ratio ? `${(ratio(site.numbers) / ratio(blank.numbers)).toFixed(2)}×` : '',
				...others.map(({ numbers }) => show(numbers))
			])
		)
	].join('\n');
}

/**
 * @param {string} profile name
 * @param {Numbers} site
 * @param {Numbers} blank
 */
export const judge = (profile, site, blank) =>
	budgets
		.filter(({ only = profile }) => only === profile)
		.map(({ name, value, most, unit }) => {
			const is = value(site, blank);
			return { name, value: Math.round(is * 1000) / 1000, most, unit, ok: is <= most };
		});
