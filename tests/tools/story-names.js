/** Names that belong to this story: what its data and the folders of its chapters call figures, sources, places, countries and chapters. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/**
 * @typedef {object} StoryName
 * @property {string} name
 * @property {string} kind what bears the name
 * @property {string} file where it does, as a path from the project's root
 */

/**
 * Words of the engine that are names in this story as well. With a number after it, as the name of a beat, each belongs to the story again.
 * @type {ReadonlySet<string>}
 */
export const engineTerms = new Set([
	// A part of every lesson: what the class agrees on before it begins.
	'agreement',
	// The mode in which the reader moves the map.
	'explore',
	// What a corridor runs on, beside rail and foot; and part of the name that frames and their hosts know each other by.
	'road',
	// Of a corridor and of the lesson's clock: from when on.
	'since'
]);

/** Data files whose rows bear names; `called`: keys of what a row is called besides its id. */
const FILES = [
	{ file: 'data/figures.yaml', list: 'figures', kind: 'a figure', called: [] },
	{ file: 'data/sources.yaml', kind: 'a source', called: ['publisher'] },
	{ file: 'data/places.yaml', kind: 'a place', called: ['name'] },
	{ file: 'data/countries.yaml', kind: 'a country', called: ['name'] },
	{ file: 'data/states.yaml', kind: 'a state', called: ['name'] }
];

/**
 * @param {string} root the project's folder
 * @returns {readonly StoryName[]} ids, and names in every language
 */
export function storyNames(root) {
	const rows = FILES.flatMap(({ file, list, kind, called }) => {
		const given = parse(readFileSync(path.join(root, file), 'utf8'), { merge: true });
		return (list === undefined ? given : given[list]).flatMap((/** @type {any} */ row) =>
			[
				row.id,
				...called.flatMap((key) => (typeof row[key] === 'string' ? row[key] : Object.values(row[key])))
			].map((name) => ({ name, kind, file }))
		);
	});
	const folder = 'src/chapters';
	const chapters = readdirSync(path.join(root, folder))
		.filter((name) => existsSync(path.join(root, folder, name, 'index.ts')))
		.map((name) => ({ name, kind: 'a chapter', file: `${folder}/${name}` }));
	return [...rows, ...chapters];
}

/**
 * Looks for names in a text; a name counts where no letter and no digit stands beside it.
 * @param {readonly StoryName[]} names
 * @returns {(text: string) => StoryName | null} the first name in the text
 */
export function finderOf(names) {
	const byName = new Map(names.map((entry) => [entry.name, entry]));
	const patterns = [...byName.keys()]
		// The longest that fits is meant.
		.sort((a, b) => b.length - a.length)
		.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') + (engineTerms.has(name) ? '-\\d+' : ''));
	const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${patterns.join('|')})(?![\\p{L}\\p{N}_])`, 'u');
	return (text) => {
		const [found] = pattern.exec(text) ?? [];
		if (found === undefined) return null;
		return byName.get(found) ?? byName.get(found.replace(/-\d+$/, '')) ?? null;
	};
}
