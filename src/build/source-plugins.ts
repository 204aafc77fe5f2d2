/** Plugins that source files need in the site, on the server side of the build, and in tests. */
import { svelte, vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import type { PluginOption } from 'vite';
import { content } from './content/plugin';
import { firstLanguage } from './first-language';
import { tokens } from './tokens';

export const sourcePlugins = (): PluginOption[] => [
	svelte({
		preprocess: vitePreprocess(),
		compilerOptions: { runes: true },
		configFile: false
	}),
	content(),
	tokens(),
	firstLanguage()
];
