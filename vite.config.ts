import { readdirSync } from 'node:fs';
import { svelte, vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type PluginOption } from 'vite';
import { content } from './src/build/content/plugin';
import { pages } from './src/build/pages';
import { tokens } from './src/build/tokens';

/** Plugins that source files need wherever they run: in the site, on the server side of the build, in tests. */
export const sourcePlugins = (): PluginOption[] => [
	svelte({
		preprocess: vitePreprocess(),
		compilerOptions: { runes: true },
		configFile: false
	}),
	content(),
	tokens()
];

/** Every script of src/pages brings the pages of its name to life. */
const entries = Object.fromEntries(
	readdirSync(new URL('src/pages/', import.meta.url))
		.filter((name) => name.endsWith('.ts'))
		.map((name) => [name.slice(0, -'.ts'.length), `src/pages/${name}`])
);

export default defineConfig({
	// Relative addresses: the site can be put under any path.
	base: './',
	plugins: [sourcePlugins(), pages(sourcePlugins)],
	build: {
		target: 'es2022',
		// A strict content security policy allows no data: addresses.
		assetsInlineLimit: 0,
		modulePreload: { polyfill: false },
		rolldownOptions: {
			input: entries
		}
	},
	server: { host: '127.0.0.1' }
});
