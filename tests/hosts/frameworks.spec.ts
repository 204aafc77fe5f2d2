/** The examples for React and Vue, as they are copied, built with the real libraries: they start, follow a change, and end, in every engine. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { build } from 'vite';
import { reactExample, vueExample } from '../../src/modes/embed/maker/developer-snippets';
import { scriptElement } from '../../src/modes/embed/maker/snippets';
import { inEveryEngine } from '../engines/driver';
import { loader } from './loaders';
import { CHOICE, PIECE } from './pages';
import { serveHosts, type HostServer } from './server';

/** An app with one place, where a chapter stands or nothing. `window.show` is its router. */
const apps = {
	react: {
		file: 'example.jsx',
		example: reactExample,
		main: `
			import { StrictMode, createElement, useState } from 'react';
			import { createRoot } from 'react-dom/client';
			import { RoadNorth } from './example.jsx';
			const App = () => {
				const [chapter, show] = useState('kidnapped');
				window.show = show;
				const picture = createElement('a', { href: '#' }, 'A picture');
				return createElement('div', { className: 'article' }, chapter ? createElement(RoadNorth, { chapter, lang: 'en' }, picture) : 'Nothing');
			};
			createRoot(document.getElementById('around')).render(createElement(StrictMode, null, createElement(App)));`
	},
	vue: {
		file: 'example.js',
		example: vueExample,
		main: `
			import { createApp, h, ref } from 'vue';
			import { RoadNorth } from './example.js';
			const chapter = ref('kidnapped');
			window.show = (next) => (chapter.value = next);
			createApp({
				render: () => h('div', { class: 'article' }, chapter.value
					? h(RoadNorth, { chapter: chapter.value, lang: 'en' }, () => h('a', { href: '#' }, 'A picture'))
					: 'Nothing')
			}).mount('#around');`
	}
} as const;

/** The app as one script. */
async function bundle(name: keyof typeof apps, site: string): Promise<string> {
	const folder = path.resolve('.test-results/frameworks', name);
	const { file, example, main } = apps[name];
	await mkdir(folder, { recursive: true });
	await writeFile(path.join(folder, file), example(CHOICE, PIECE, site, loader));
	await writeFile(path.join(folder, 'main.js'), main);
	const built = await build({
		root: folder,
		configFile: false,
		logLevel: 'warn',
		define: {
			'process.env.NODE_ENV': '"development"',
			__VUE_OPTIONS_API__: 'true',
			__VUE_PROD_DEVTOOLS__: 'false',
			__VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false'
		},
		build: {
			write: false,
			copyPublicDir: false,
			minify: false,
			lib: { entry: path.join(folder, 'main.js'), formats: ['iife'], name: 'app', fileName: 'app' }
		}
	});
	const result = Array.isArray(built) ? built[0] : built;
	if (!result || !('output' in result)) throw new Error('the app was not built');
	return result.output[0].code;
}

let hosts: HostServer;
beforeAll(async () => {
	hosts = await serveHosts('');
});
afterAll(() => hosts.close());

inEveryEngine('the element in a framework', (test) => {
	for (const name of ['react', 'vue'] as const) {
		test(`${name} starts it, changes it, and ends it`, async (page) => {
			page.expected(/foreign request: http:\/\/localhost/);
			const code = (await bundle(name, page.site)).replaceAll('</script', '<\\/script');
			// Vue's example says where the script stands; React's brings it.
			const script = name === 'vue' ? scriptElement(page.site, loader) : '';
			await page.goto(hosts.add(`${script}<div id="around"></div><script>${code}</script>`));
			const told = (beat: string) =>
				page.waitFor(
					(id) => (window as unknown as { steps: string[][] }).steps.some(([, step]) => step === id),
					beat,
					beat
				);
			const show = (chapter: string | null) =>
				page.evaluate((next) => {
					(window as unknown as { show: (chapter: string | null) => void }).show(next);
				}, chapter);
			await told('kidnapped-1');
			await page.waitFor(
				() => (document.getElementById('around')?.getBoundingClientRect().height ?? 0) > 1000,
				'the room of its steps'
			);
			await show('ransom');
			await told('ransom-1');
			await show(null);
			await page.waitFor(() => document.getElementById('around')?.innerText === 'Nothing', 'its end');
			// Back again: the router has brought the reader back.
			const count = await page.evaluate(() => (window as unknown as { steps: unknown[] }).steps.length);
			await show('kidnapped');
			await page.waitFor(
				(before) => (window as unknown as { steps: unknown[] }).steps.length > before,
				'a step after that',
				count
			);
			expect(await page.evaluate(() => document.querySelectorAll('script[src*="embed-"]').length)).toBe(1);
		});
	}
});
