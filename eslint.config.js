/** The linter: strict and type-aware for TypeScript and Svelte, plain for Node scripts, and what src may import and name. */
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { importBoundaries } from './tests/tools/import-boundaries.js';
import { langs } from './tests/tools/language-list.js';
import { languageNames } from './tests/tools/language-names.js';
import { noStoryNames } from './tests/tools/no-story-names.js';

export default defineConfig(
	globalIgnores([
		'dist/',
		'dist.new/',
		'dist.old/',
		'.ssr/',
		'.cache/',
		'.look/',
		'.stills/',
		'.videos/',
		'.measure/',
		'.test-results/',
		'.transcript/',
		'data/map/',
		// Published as they are, and pinned by their hash.
		'public/embed-*.js'
	]),
	{ linterOptions: { reportUnusedDisableDirectives: 'error' } },
	js.configs.recommended,
	ts.configs.strictTypeChecked,
	ts.configs.stylisticTypeChecked,
	svelte.configs.recommended,
	svelte.configs.prettier,
	{
		languageOptions: {
			globals: { ...globals.browser, ...globals.node },
			parserOptions: {
				projectService: true,
				tsconfigRootDir: import.meta.dirname,
				extraFileExtensions: ['.svelte']
			}
		},
		rules: {
			'no-undef': 'off', // TypeScript does it
			'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
			'@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
			// words['title']: the brackets say that the key may be missing.
			'@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
			// With unchecked indexed access, a cast says what the loop's bounds already guarantee.
			'@typescript-eslint/non-nullable-type-assertion-style': 'off',
			'@typescript-eslint/no-unnecessary-type-arguments': 'off'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser } }
	},
	{
		// ESLint cannot see into a .svelte file from another one and takes its types for any; svelte-check can, and checks them.
		files: ['**/*.svelte'],
		rules: {
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'@typescript-eslint/no-unsafe-member-access': 'off',
			'@typescript-eslint/no-unsafe-argument': 'off',
			'@typescript-eslint/no-unsafe-return': 'off',
			'@typescript-eslint/no-unsafe-call': 'off',
			'@typescript-eslint/restrict-plus-operands': 'off',
			// {' '} is how a space between two elements is kept.
			'svelte/no-useless-mustaches': 'off'
		}
	},
	{
		files: ['**/*.js'],
		extends: [ts.configs.disableTypeChecked],
		rules: { 'no-undef': 'error' }
	},
	{
		files: ['src/**'],
		plugins: {
			story: {
				rules: {
					'import-boundaries': importBoundaries,
					'language-names': languageNames,
					'no-story-names': noStoryNames
				}
			}
		},
		rules: {
			'story/import-boundaries': 'error',
			'story/language-names': ['error', langs],
			'story/no-story-names': 'error'
		}
	}
);
