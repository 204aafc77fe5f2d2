/** Only src/languages.ts names languages: the rule reports a language's code in all other files of src, also in components. */
import { fileURLToPath } from 'node:url';
import { ESLint, Linter } from 'eslint';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { langs } from '../../src/languages';
import { languageNames } from '../tools/language-names.js';

const cwd = fileURLToPath(new URL('../..', import.meta.url));

/** Codes that this rule alone reports for code in a file of this path. */
function named(file: string, code: string): (string | undefined)[] {
	const linter = new Linter({ cwd });
	const config = [
		...svelte.configs.base,
		{ files: ['**/*.svelte'], languageOptions: { parserOptions: { parser: ts.parser } } },
		{ files: ['**/*.ts'], languageOptions: { parser: ts.parser } },
		{
			files: ['**/*.ts', '**/*.svelte'],
			plugins: { own: { rules: { 'language-names': languageNames } } },
			rules: { 'own/language-names': ['error', langs] }
		}
	] as Linter.Config[];
	return linter
		.verify(code, config, { filename: `${cwd}/${file}` })
		.map(({ message }) => /^"(\w+)" names a language/.exec(message)?.[1] ?? message);
}

describe('the code of a language', () => {
	it.each([
		["const other = lang === 'en' ? next : lang;", ['en']],
		["const folder = 'es/';", ['es']],
		['const file = `stills/es/${name}`;', ['es']],
		['const column = `${name}_en`;', ['en']],
		["const locale = 'es-MX';", ['es']],
		['const frame = /^(es\\/)?embed\\//;', ['es']],
		["type Lang = 'en' | 'es';", ['en', 'es']],
		['interface Both { en: string; es: string }', ['en', 'es']],
		['const { en, es } = contents;', ['en', 'es']],
		['const title = names.es;', ['es']]
	])('is reported in %s', (code, codes) => {
		expect(named('src/build/pages.ts', code)).toEqual(codes);
	});

	it('is reported in the markup of a component', () => {
		expect(named('src/text/Quote.svelte', '<q lang="en">{says}</q>')).toEqual(['en']);
	});

	it.each([
		"const target = 'es2022';",
		"const places = ['Veracruz', 'Tijuana'];",
		"const problem = 'Lo que dice es esto';",
		'const english = languages[lang].englishName;',
		'const counts = { en: 1 };'
	])('is not reported in %s', (code) => {
		expect(named('src/build/pages.ts', code)).toEqual([]);
	});

	it('is allowed in src/languages.ts', () => {
		expect(
			named('src/languages.ts', "export const languages = { en: { path: '' }, es: { path: 'es/' } };")
		).toEqual([]);
	});

	it('is reported by the lint command', async () => {
		const eslint = new ESLint({ cwd, overrideConfig: [ts.configs.disableTypeChecked] });
		const config = (await eslint.calculateConfigForFile('src/build/pages.ts')) as Linter.Config;
		expect(config.rules?.['story/language-names']).toEqual([2, langs]);
	});
});
