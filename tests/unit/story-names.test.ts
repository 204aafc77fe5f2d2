/** The engine names nothing of this story: the rule reports such a name outside src/chapters, with its kind and the correction. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint, Linter } from 'eslint';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { noStoryNames } from '../tools/no-story-names.js';
import { engineTerms, finderOf, storyNames } from '../tools/story-names.js';

const cwd = fileURLToPath(new URL('../..', import.meta.url));

/** Messages of this rule alone for code in a file of this path. */
function problems(file: string, code: string): string[] {
	const linter = new Linter({ cwd });
	const config = [
		...svelte.configs.base,
		{ files: ['**/*.svelte'], languageOptions: { parserOptions: { parser: ts.parser } } },
		{ files: ['**/*.ts'], languageOptions: { parser: ts.parser } },
		{
			files: ['**/*.ts', '**/*.svelte'],
			plugins: { story: { rules: { names: noStoryNames } } },
			rules: { 'story/names': 'error' }
		}
	] as Linter.Config[];
	return linter.verify(code, config, { filename: `${cwd}/${file}` }).map(({ message }) => message);
}

describe('a name of this story', () => {
	it.each([
		["const first = 'kidnapped-2009';", '"kidnapped-2009" is a figure of this story (data/figures.yaml)'],
		['const beat = `ransom-${String(n)}`;', '"ransom" is a chapter of this story (src/chapters/ransom)'],
		["const source = 'iom-2010';", '"iom-2010" is a source of this story (data/sources.yaml)'],
		["const town = 'tapachula';", '"tapachula" is a place of this story (data/places.yaml)'],
		["const here = 'Map of México';", '"México" is a country of this story (data/countries.yaml)'],
		["const lit = ['HN'];", '"HN" is a country of this story'],
		["const areas = { 'MX-VER': 1 };", '"MX-VER" is a state of this story (data/states.yaml)'],
		['const links = /^#every-day-/;', '"every-day" is a chapter of this story'],
		['const sanFernando = 1;', '"san-fernando" is a'],
		['const TWO_CITIES = 2;', '"two-cities" is a chapter of this story'],
		['class A { #ransomMarker = 1; }', '"ransom" is a chapter of this story'],
		["const still = 'explore-1.svg';", '"explore" is a chapter of this story'],
		['// As in Guatemala.', '"Guatemala" is a country of this story']
	])('is reported in %s', (code, words) => {
		expect(problems('src/view/camera.ts', code)).toEqual([expect.stringContaining(words)]);
	});

	it.each([
		['<p class="tone-ransom">{title}</p>', '"ransom"'],
		['<h2>The road from Honduras</h2>', '"Honduras"'],
		['<!-- Tijuana lies in the corner. -->', '"Tijuana"']
	])('is reported in the markup %s', (code, words) => {
		expect(problems('src/stage/Sign.svelte', code)).toEqual([expect.stringContaining(words)]);
	});

	it.each([
		"const mode = 'road';",
		"import Explore from './Explore.svelte';",
		'const timer = { since: 0 };',
		"const events = 'road-north:step';",
		"const locale = 'es_MX';",
		"const word = 'transom';",
		'const assistedly = hn;'
	])('is not reported in %s', (code) => {
		expect(problems('src/modes/embed/start.ts', code)).toEqual([]);
	});

	it('is allowed in a chapter', () => {
		expect(problems('src/chapters/road/index.ts', "export const towns = ['tapachula'];")).toEqual([]);
	});

	it('is reported with the correction', () => {
		expect(problems('src/text/x.ts', "const town = 'tapachula';")[0]).toMatch(
			/Take it from what they declare/
		);
	});

	it('is reported by the lint command', async () => {
		const eslint = new ESLint({ cwd, overrideConfig: [ts.configs.disableTypeChecked] });
		const config = (await eslint.calculateConfigForFile('src/stage/Stage.svelte')) as Linter.Config;
		expect(config.rules?.['story/no-story-names']).toEqual([2]);
	});
});

describe('terms of the engine', () => {
	it('are also names of this story, because another story may need none of them', () => {
		const names = new Set(storyNames(cwd).map(({ name }) => name));
		expect([...engineTerms].filter((term) => !names.has(term))).toEqual([]);
	});
});

// ESLint does not check YAML and style sheets.
describe('words of the interface and style sheets', () => {
	const nameIn = finderOf(storyNames(cwd));
	const files = ['src/text/words', 'src/styles', 'src/pages'].flatMap((folder) =>
		readdirSync(path.join(cwd, folder), { recursive: true, encoding: 'utf8' })
			.filter((name) => /\.(yaml|css)$/.test(name))
			.map((name) => path.join(folder, name))
	);

	it('contain no name of this story', () => {
		expect(files.length).toBeGreaterThan(20);
		const found = files.flatMap((file) =>
			readFileSync(path.join(cwd, file), 'utf8')
				.split('\n')
				.flatMap((line, k) => {
					const name = nameIn(line)?.name;
					return name === undefined ? [] : [`${file}:${String(k + 1)} ${name}`];
				})
		);
		expect(found).toEqual([]);
	});
});
