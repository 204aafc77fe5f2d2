/** A thousand random and hostile messages from the host, and as many odd addresses as time allows: the frame works on, silently. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { serve } from '../../src/build/tools/serve.js';
import { engines, type HostBrowser, type HostPage } from './browsers';
import { still } from './host-pages';
import { serveHosts, type HostServer } from './server';

vi.setConfig({ testTimeout: 90_000 });

const SEED = 20100921;
const PATIENCE_MS = 15_000;

/** What can be sent as JSON; half of it nearly right. */
const messages = fc.sample(
	fc.oneof(
		fc.jsonValue({ maxDepth: 3 }),
		fc.constantFrom(
			null,
			0,
			'',
			'[iFrameSizer]',
			'pymxPYMx',
			'{"context":"iframe.resize"}',
			'[iFrameSizer]a:b:true:'
		),
		fc.record({
			ns: fc.constantFrom('road-north', 'ROAD-NORTH', '__proto__'),
			v: fc.constantFrom(1, '1', 2),
			type: fc.constantFrom('mode', 'progress', 'goto', 'height', 'hello', 'step'),
			mode: fc.constantFrom('flat', 'SCROLL', null, 1),
			p: fc.oneof(
				fc.constantFrom('1', null, -1e308, 1e308),
				fc.double({ noNaN: true, noDefaultInfinity: true })
			),
			height: fc.integer(),
			html: fc.constant('<img src=x onerror=alert(1)>'),
			url: fc.constant('javascript:alert(1)')
		}),
		fc.record({ sentinel: fc.constant('amp'), type: fc.string(), height: fc.anything().map(() => null) }),
		fc.record({
			message: fc.constantFrom('link', 'ready', 'height'),
			value: fc.webUrl(),
			secret: fc.string()
		}),
		fc.record({
			kind: fc.constant('interactive:scroll'),
			scroll: fc.double({ noNaN: true, noDefaultInfinity: true })
		})
	),
	{ seed: SEED, numRuns: 1000 }
);
const parameters = fc.sample(
	fc.record({
		chapter: fc.oneof(fc.string(), fc.constantFrom('road', '../../..', '<script>', '%00')),
		beat: fc.oneof(fc.string(), fc.integer().map(String)),
		theme: fc.oneof(fc.string(), fc.constantFrom('paper', 'obsidian', 'contrast', 'constructor')),
		motion: fc.oneof(fc.string(), fc.constantFrom('full', 'reduced')),
		childId: fc.string(),
		'<img>': fc.string()
	}),
	{ seed: SEED, numRuns: 12 }
);

async function until(page: HostPage, expression: string, what: string): Promise<void> {
	const end = performance.now() + PATIENCE_MS;
	while (!(await page.run(`Boolean(${expression})`))) {
		if (performance.now() > end) throw new Error(`waited in vain for ${what}`);
		await new Promise((resolve) => setImmediate(resolve));
	}
}

describe.each(engines)('in $name', ({ launch }) => {
	let browser: HostBrowser;
	let site: Awaited<ReturnType<typeof serve>>;
	let server: HostServer;
	beforeAll(async () => {
		site = await serve({ port: 0, base: '/a/deep/path/' });
		[browser, server] = await Promise.all([launch(), serveHosts(site.url)]);
	});
	afterAll(async () => {
		await browser.close();
		await server.close();
		await site.close();
	});

	it('a thousand messages change nothing', async () => {
		const page = await browser.newPage(1000, 800);
		await page.goto(`${server.url}plain`);
		await page.run(
			"document.querySelector('iframe').scrollIntoView({ block: 'nearest', behavior: 'instant' })"
		);
		await until(page, "window.heard.some((data) => data?.type === 'step')", 'the piece to start');
		const before = await page.run(
			'JSON.stringify([location.href, scrollY, document.querySelector("iframe").clientHeight])'
		);
		await page.run(
			`for (const message of ${JSON.stringify(messages)}) document.querySelector('iframe').contentWindow.postMessage(message, '*')`
		);
		// The last is one it knows: when it is answered, all before it have been read.
		await page.run(
			"document.querySelector('iframe').contentWindow.postMessage('[iFrameSizer]last:8:false:false:32', '*')"
		);
		await until(
			page,
			"window.heard.some((data) => String(data).startsWith('[iFrameSizer]last:'))",
			'an answer'
		);
		expect(
			await page.run(
				'JSON.stringify([location.href, scrollY, document.querySelector("iframe").clientHeight])'
			)
		).toBe(before);
		const box = (await page.run(
			"(({ left, top, width }) => ({ left, top, width }))(document.querySelector('iframe').getBoundingClientRect())"
		)) as { left: number; top: number; width: number };
		await page.click(box.left + box.width * 0.75, box.top + 80);
		await until(
			page,
			"window.heard.some((data) => data?.type === 'step' && data.index > 0)",
			'a step after all that'
		);
		expect(page.problems()).toEqual([]);
		await page.close();
	});

	it('odd addresses open the piece all the same', async () => {
		const page = await browser.newPage(680, 600);
		for (const odd of parameters) {
			const query = new URLSearchParams(odd).toString();
			await page.goto(`${site.url}embed/road/?${query}#${query}`);
			await until(page, "document.querySelector('[data-stage]')?.dataset.beat?.startsWith('road-')", query);
			expect(page.problems(), query).toEqual([]);
		}
		await page.close();
	});

	it('the loader does nothing of what a stranger’s frame tells it', async () => {
		const page = await browser.newPage(1000, 800);
		await page.goto(`${server.url}loader`);
		await until(page, "window.heard.some((data) => data?.type === 'hello')", 'the piece to start');
		// Until it stands still the piece counts its own steps.
		const before = await still(() =>
			page.run('JSON.stringify([location.href, scrollY, document.documentElement.scrollHeight])')
		);
		// From the page itself, which is not the frame.
		await page.run(
			`for (const message of ${JSON.stringify(messages.slice(0, 300))}) window.postMessage(message, '*');
			window.postMessage({ ns: 'road-north', v: 1, type: 'hello', count: 399, height: 2000 }, '*');
			window.postMessage({ ns: 'road-north', v: 1, type: 'goto', p: 1 }, '*')`
		);
		await until(page, "window.heard.some((data) => data?.type === 'goto')", 'the messages to arrive');
		expect(
			await page.run('JSON.stringify([location.href, scrollY, document.documentElement.scrollHeight])')
		).toBe(before);
		expect(page.problems()).toEqual([]);
		await page.close();
	});
});
