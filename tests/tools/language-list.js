/** The languages of src/languages.ts, for tools that run without a bundler. */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { module } = await runnerImport(`${root}src/languages.ts`, {
	configFile: false,
	root,
	logLevel: 'error'
});

/** @type {readonly string[]} codes in the order in which they are listed */
export const langs = module.langs;
