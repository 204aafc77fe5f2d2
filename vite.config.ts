import { readdirSync } from 'node:fs';
import { defineConfig } from 'vite';
import { pages } from './src/build/pages';
import { sourcePlugins } from './src/build/source-plugins';

export { sourcePlugins };

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
