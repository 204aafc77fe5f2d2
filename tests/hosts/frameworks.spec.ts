/** The examples for React and Vue, as they are copied, built with the real libraries: they start, follow a change, and end. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, describe } from 'vitest';
import { chromium, type Browser } from '@playwright/test';
import { build } from 'vite';
import { serve } from '../../src/build/tools/serve.js';
import { reactExample, vueExample } from '../../src/modes/embed/maker/developer-snippets';
import { scriptElement } from '../../src/modes/embed/maker/snippets';
import { findChromium } from '../engines/find';
import { testArgs } from '../tools/browser.js';
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

describe.skipIf(findChromium().missing !== null)('the element in a framework', () => {
	let hosts: HostServer;
	let site: Awaited<ReturnType<typeof serve>>;
	let browser: Browser;
	beforeAll(async () => {
		[hosts, site, browser] = await Promise.all([
			serveHosts(''),
			serve({ port: 0, base: '/a/deep/path/' }),
			chromium.launch({ executablePath: findChromium().programs['chromium'] ?? '', args: testArgs() })
		]);
	});
	afterAll(async () => {
		await browser.close();
		await site.close();
		await hosts.close();
	});

	it.each(['react', 'vue'] as const)('%s starts it, changes it, and ends it', async (name) => {
		const code = (await bundle(name, site.url)).replaceAll('</script', '<\\/script');
		const page = await browser.newPage();
		const problems: string[] = [];
		page.on('console', (message) => {
			if (['error', 'warning'].includes(message.type())) problems.push(message.text());
		});
		page.on('pageerror', ({ message }) => problems.push(message));
		// Vue's example says where the script stands; React's brings it.
		const script = name === 'vue' ? scriptElement(site.url, loader) : '';
		await page.goto(hosts.add(`${script}<div id="around"></div><script>${code}</script>`));
		const told = (beat: string) =>
			page.waitForFunction(
				(id) => (window as unknown as { steps: string[][] }).steps.some(([, step]) => step === id),
				beat
			);
		const show = (chapter: string | null) =>
			page.evaluate((next) => {
				(window as unknown as { show: (chapter: string | null) => void }).show(next);
			}, chapter);
		const room = () => page.locator('#around').evaluate((element) => element.getBoundingClientRect().height);
		await told('kidnapped-1');
		await expect.poll(room).toBeGreaterThan(1000);
		await show('ransom');
		await told('ransom-1');
		await show(null);
		await expect.poll(room).toBeLessThan(100);
		expect(await page.locator('#around').innerText()).toBe('Nothing');
		// Back again: the router has brought the reader back.
		const count = await page.evaluate(() => (window as unknown as { steps: unknown[] }).steps.length);
		await show('kidnapped');
		await page.waitForFunction(
			(before) => (window as unknown as { steps: unknown[] }).steps.length > before,
			count
		);
		expect(await page.locator('script[src*="embed-"]').count()).toBe(1);
		expect(problems).toEqual([]);
		await page.close();
	});
});
