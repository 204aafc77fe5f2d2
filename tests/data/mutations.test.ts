/**
 * Real files with one slip of an editor's hand, five hundred of them: each is refused in words, or every number that is printed is one
 * that was printed before and that its source carries.
 */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadContent, type Content } from '../../src/build/content/load';
import { ContentError } from '../../src/build/content/problem';
import { story } from '../../src/story/chapters';
import { mutated, someMutation, type Mutation } from './mutations';

const RUNS = 500;
const SEED = Number(process.env['SEED'] ?? 20100922);
const root = process.cwd();
const folders = ['data', 'src/chapters', 'src/text/words'];
const files = folders.flatMap((folder) =>
	readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
		.filter((file) => /\.(md|yaml|txt)$/.test(file) && !/^(build|map)/.test(file))
		.map((file) => path.join(folder, file))
);
/** Those that hold numbers come up as often as all the others. */
const NUMBERS = ['figures', 'checks', 'timeline', 'places', 'corridors', 'known', 'release-check'].map(
	(name) => `data/${name}.yaml`
);
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

let copy: string;
beforeAll(() => {
	copy = mkdtempSync(path.join(tmpdir(), 'mutations-'));
	for (const folder of folders) cpSync(path.join(root, folder), path.join(copy, folder), { recursive: true });
});
afterAll(() => {
	rmSync(copy, { recursive: true, force: true });
});

/** @returns what the build makes of a changed file; its problems where it refuses it */
function contentWith(file: string, text: string): Content | ContentError {
	const target = path.join(copy, file);
	writeFileSync(target, text);
	try {
		return loadContent(copy, story);
	} catch (error) {
		if (error instanceof ContentError) return error;
		throw error;
	} finally {
		writeFileSync(target, read(file));
	}
}

/** Every number that the words of a content print, without what parts thousands. */
function numbersIn(value: unknown, found = new Set<string>()): Set<string> {
	if (typeof value === 'string')
		for (const [digits] of value.matchAll(/\d(?:[\d.,]*\d)?/g)) found.add(digits.replace(/[.,]/g, ''));
	else if (typeof value === 'object' && value !== null)
		for (const inner of Object.values(value)) numbersIn(inner, found);
	return found;
}
const wordsOf = ({ story: chapters, lesson, method, timeline, known, words }: Content) => ({
	chapters,
	lesson,
	method,
	titles: timeline.map(({ title, short }) => [title, short]),
	known: known.map(({ says }) => says),
	words
});
/** What the rows of figures say besides their number. */
const notesOf = ({ figures }: Content) =>
	[...figures.values()].map(({ name, population, period, disputes, note }) => [
		...[name, population, period, note],
		disputes.map(({ en, es }) => [en, es])
	]);

/** In English, as the release is. */
const SPELLED: Readonly<Record<number, string>> = { 5: 'fifth', 6: 'six' };

/** @returns the figures whose number is not carried by what stands beside it; none are expected */
function uncarried(content: Content, sound: Content): string[] {
	const release = readFileSync(path.join(root, 'data/release.txt'), 'utf8').replace(/\s+/g, ' ');
	return [...content.figures.values()].flatMap((figure) => {
		const { id, computed, low, high, source, fragment = '', unit } = figure;
		const given = [computed, low, high].filter((value) => value !== null);
		const before = sound.figures.get(id);
		const carried =
			source.id === content.edition.release
				? release.includes(fragment) &&
					given.every((value) =>
						[value.toLocaleString('en-US'), String(value), SPELLED[value]].some(
							(said) => said !== undefined && fragment.includes(said)
						)
					)
				: before !== undefined &&
					JSON.stringify([before.computed, before.low, before.high]) ===
						JSON.stringify([computed, low, high]);
		return carried ? [] : [`${id}: ${given.join(' to ')} ${unit}`];
	});
}

describe('slips in real files', () => {
	it(
		`never crash the build and never print a number that nothing carries, in ${String(RUNS)} cases`,
		{ timeout: 900_000 },
		() => {
			const sound = loadContent(root, story);
			const [texts, notes] = [numbersIn(wordsOf(sound)), numbersIn(notesOf(sound))];
			const seen = { refused: 0, read: 0 };
			const file = fc.oneof(fc.constantFrom(...files), fc.constantFrom(...NUMBERS));
			const check = (name: string, mutation: Mutation) => {
				const content = contentWith(name, mutated(read(name), mutation));
				if (content instanceof ContentError) {
					seen.refused += 1;
					for (const { line, what, mend } of content.problems) {
						if (line < 1 || what === '' || mend === '')
							throw new Error(`${mutation.how}: says too little: ${what}`);
					}
					return;
				}
				seen.read += 1;
				const bad = [
					...uncarried(content, sound),
					...[...numbersIn(wordsOf(content))].filter((number) => !texts.has(number)),
					...[...numbersIn(notesOf(content))].filter((number) => !notes.has(number))
				];
				if (bad.length > 0) throw new Error(`${name}, ${mutation.how}: ${bad.join('; ')}`);
			};
			fc.assert(fc.property(file, someMutation, check), { numRuns: RUNS, seed: SEED, endOnFailure: true });
			// Neither is empty: slips that matter to no number are read.
			expect(seen.refused).toBeGreaterThan(RUNS / 4);
			expect(seen.read).toBeGreaterThan(RUNS / 20);
			expect(seen.refused + seen.read).toBe(RUNS);
		}
	);
});
