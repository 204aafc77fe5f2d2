import { readdirSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vite';
import { bench } from './src/build/bench';
import { devPages } from './src/build/dev-pages';
import { pages } from './src/build/pages';
import { sourcePlugins } from './src/build/source-plugins';
import { BUNDLED } from './src/build/tools/licences/notice.js';
import { wholeBuild } from './src/build/whole-build';

export { sourcePlugins };

/** Every script of src/pages brings the pages of its name to life; a sheet named …-after styles what follows their `main`. */
const entries = Object.fromEntries(
	readdirSync(new URL('src/pages/', import.meta.url))
		.filter((name) => name.endsWith('.ts') || name.endsWith('-after.css'))
		.map((name) => [path.parse(name).name, `src/pages/${name}`])
);

/** `--mode draft`: pages with the same words and pictures in half the time, for tests of those: scripts and files are not made as small as they get. */
export default defineConfig(({ mode }) => ({
	// Relative addresses: the site can be put under any path.
	base: './',
	plugins: [sourcePlugins(), bench(), devPages(), pages(sourcePlugins), wholeBuild()],
	build: {
		target: 'es2022',
		// With the bundler's own minifier after it, two per cent smaller than with that alone: scripts have a budget.
		minify: mode === 'draft' ? false : 'terser',
		// Functions that stand together are alike, and pack better.
		terserOptions: { module: true, ecma: 2020, compress: { passes: 2, hoist_funs: true } },
		// A strict content security policy allows no data: addresses.
		assetsInlineLimit: 0,
		// Which packages the bundle holds, for src/build/tools/licences.
		license: { fileName: BUNDLED },
		modulePreload: { polyfill: false },
		rolldownOptions: {
			input: entries,
			output: {
				minify: true,
				// What every page stands on travels as one file: many small ones weigh more than they hold. Of Svelte, what only the class, the map
				// or the maker uses stays with them.
				codeSplitting: {
					groups: [
						{
							name: 'base',
							test: /node_modules[\\/](esm-env|svelte[\\/](?!src[\\/](reactivity|internal[\\/]client[\\/]dom[\\/]elements[\\/]bindings)))|vite[\\/]preload-helper|src[\\/](runtime[\\/](idle|stage-words|scroll-easing|step-animation|preferences|reader-settings|show-preferences|load-error-notice)|story[\\/]settings|(text|modes)[\\/](FigurePopover|live-controls))/
						}
					]
				}
			}
		}
	},
	// For the dev server: packages that the scripts import are prepared once, and no page loads anew because one is found later.
	cacheDir: '.cache/vite',
	optimizeDeps: { entries: ['src/pages/*.ts', 'src/bench/*.ts'] },
	server: { host: '127.0.0.1' }
}));
