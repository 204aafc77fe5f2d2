/** `<road-north>` lives and ends with its element, whatever a page, a router or a framework does to it, and leaves nothing behind. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromium, type Browser, type Page as PlaywrightPage } from '@playwright/test';
import { serve } from '../../src/build/tools/serve.js';
import { elementSnippet } from '../../src/modes/embed/maker/snippets';
import { inEveryEngine, type Page } from '../engines/driver';
import { findChromium } from '../engines/find';
import { testArgs } from '../tools/browser.js';
import { article, scrollInto, settles, shown } from './host-pages';
import { loader } from './loaders';
import { CHOICE, earlierSnippet, PIECE } from './pages';
import { serveHosts, type HostServer } from './server';

let hosts: HostServer;
beforeAll(async () => {
	hosts = await serveHosts('');
});
afterAll(() => hosts.close());

const script = (site: string) => `<script async src="${site}embed-${loader.version}.js"></script>`;

async function open(page: Page, inside: string): Promise<void> {
	page.expected(/foreign request: http:\/\/localhost/);
	await page.goto(hosts.add(article(inside)));
}

/** Waits until a frame has told its first step, after so many before, and its element leads through it. */
async function lives(page: Page, before = 0): Promise<void> {
	await page.evaluate(() => {
		document.getElementById('around')?.scrollIntoView({ block: 'start', behavior: 'instant' });
	});
	await page.waitFor(
		(count) => (window as unknown as { steps: unknown[] }).steps.length > count,
		'a first step',
		before
	);
	expect((await settles(page)).sticky).toBe(true);
}
const steps = (page: Page) => page.evaluate(() => (window as unknown as { steps: unknown[] }).steps.length);

inEveryEngine('the element', (test) => {
	test('starts when it is put into a page that has the script already', async (page) => {
		await open(page, script(page.site));
		await page.waitFor(() => customElements.get('road-north'), 'the script');
		await page.evaluate(() => {
			const piece = document.createElement('road-north');
			piece.setAttribute('chapter', 'kidnapped');
			document.getElementById('around')?.append(piece);
		});
		await lives(page);
		expect((await shown(page)).step).toBe('kidnapped-1');
	});

	test('and so does the snippet of earlier days', async (page) => {
		await open(page, script(page.site));
		await page.waitFor(() => customElements.get('road-north'), 'the script');
		await page.evaluate(
			(markup) => {
				const around = document.getElementById('around');
				if (around) around.innerHTML = markup;
			},
			earlierSnippet(page.site, loader)
		);
		await lives(page);
		// Events rise from what the host has pasted, as ever.
		expect(
			await page.evaluate(() =>
				(window as unknown as { steps: [HTMLElement][] }).steps.every(([target]) =>
					target.matches('[data-road-north]')
				)
			)
		).toBe(true);
	});

	test('is another live one when it is cloned', async (page) => {
		await open(page, elementSnippet(CHOICE, PIECE, page.site, loader));
		await lives(page);
		const before = await steps(page);
		await page.evaluate(() => {
			const piece = document.querySelector('road-north');
			piece?.replaceWith(piece.cloneNode(true));
		});
		await lives(page, before);
	});

	test('a clone of the earlier snippet lives, too', async (page) => {
		await open(page, earlierSnippet(page.site, loader));
		await lives(page);
		const before = await steps(page);
		await page.evaluate(() => {
			const piece = document.querySelector('[data-road-north]');
			piece?.replaceWith(piece.cloneNode(true));
		});
		await lives(page, before);
	});

	test('goes on where the reader was when it is taken out and put in again', async (page) => {
		await open(page, elementSnippet({ ...CHOICE, form: 'stepper' }, PIECE, page.site, loader));
		await page.evaluate(() => {
			document.getElementById('around')?.scrollIntoView({ block: 'start', behavior: 'instant' });
		});
		await page.waitFor(() => (window as unknown as { steps: unknown[] }).steps.length > 0, 'a first step');
		await settles(page);
		await page.evaluate(() => {
			(window as unknown as { pieceIn: () => HTMLElement }).pieceIn().focus();
		});
		await page.press('ArrowRight');
		await page.press('ArrowRight');
		const { step } = await settles(page);
		expect(step).not.toBe('kidnapped-1');
		const before = await steps(page);
		await page.evaluate(() => {
			const [piece, around] = [document.querySelector('road-north'), document.getElementById('around')];
			if (piece && around) around.insertBefore(piece, around.firstChild);
		});
		await page.waitFor(
			(count) => (window as unknown as { steps: unknown[] }).steps.length > count,
			'a step',
			before
		);
		expect((await settles(page)).step).toBe(step);
	});

	test('comes and goes with the router of a single-page site, forth and back', async (page) => {
		await open(page, script(page.site));
		await page.waitFor(() => customElements.get('road-north'), 'the script');
		await page.evaluate(() => {
			const around = document.getElementById('around');
			const show = () => {
				around?.replaceChildren();
				if (history.state !== 'piece') return;
				const piece = document.createElement('road-north');
				piece.setAttribute('chapter', 'kidnapped');
				around?.append(piece);
			};
			addEventListener('popstate', show);
			Object.assign(window, {
				show: (state: string) => {
					history.pushState(state, '', `?${state}`);
					show();
				}
			});
		});
		const show = (state: string) =>
			page.evaluate((state) => {
				(window as unknown as { show: (state: string) => void }).show(state);
			}, state);
		const isGone = async () => {
			await page.waitFor(() => !document.querySelector('road-north'), 'the other page');
			expect(await page.evaluate(() => document.getElementById('around')?.offsetHeight)).toBe(0);
		};
		const isThere = async (before: number) => {
			await page.waitFor(() => document.querySelector('road-north'), 'the piece');
			await lives(page, before);
			expect((await shown(page)).step).toBe('kidnapped-1');
			await scrollInto(page, 0.9);
			expect((await settles(page)).step).toBe('kidnapped-3');
			// Of those that are gone none says anything more.
			expect(
				await page.evaluate(
					(before) =>
						(window as unknown as { steps: [HTMLElement][] }).steps
							.slice(before)
							.every(([target]) => target.isConnected),
					before
				)
			).toBe(true);
		};
		await show('piece');
		await isThere(0);
		let before = await steps(page);
		await show('other');
		await isGone();
		await page.evaluate(() => {
			history.back();
		});
		await isThere(before);
		await page.evaluate(() => {
			history.back();
		});
		await isGone();
		before = await steps(page);
		await page.evaluate(() => {
			history.forward();
		});
		await isThere(before);
	});

	test('lives in a shadow tree, and is held there by what scrolls around it', async (page) => {
		await open(page, `<div id="shadow"></div>${script(page.site)}`);
		await page.waitFor(() => customElements.get('road-north'), 'the script');
		await page.evaluate(() => {
			const root = document.getElementById('shadow')?.attachShadow({ mode: 'open' });
			const piece = document.createElement('road-north');
			piece.setAttribute('chapter', 'kidnapped');
			root?.append(piece);
			(window as unknown as { pieceIn: unknown }).pieceIn = () => piece.shadowRoot?.querySelector('iframe');
		});
		await lives(page);
		await page.evaluate(() => document.getElementById('around')?.classList.add('hides'));
		await page.resize(790, 500);
		expect((await settles(page)).sticky).toBe(false);
	});

	test('decides when there is first a box: a hidden tab that is shown', async (page) => {
		await open(page, `<div hidden id="tab">${elementSnippet(CHOICE, PIECE, page.site, loader)}</div>`);
		await page.waitFor(() => customElements.get('road-north'), 'the script');
		await page.evaluate(async () => {
			const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
			for (let k = 0; k < 5; k++) await frame();
			dispatchEvent(new Event('resize'));
			document.getElementById('tab')?.removeAttribute('hidden');
		});
		await lives(page);
		// Hidden once more and shown, it is as it was.
		await page.evaluate(() => document.getElementById('tab')?.setAttribute('hidden', ''));
		await settles(page);
		await page.evaluate(() => document.getElementById('tab')?.removeAttribute('hidden'));
		await page.evaluate(() => {
			document.getElementById('around')?.scrollIntoView({ block: 'start', behavior: 'instant' });
		});
		await scrollInto(page, 0.9);
		const last = await settles(page);
		expect(last.sticky).toBe(true);
		expect(last.step).toBe('kidnapped-3');
	});

	test('follows its attributes: another chapter, another form, another bar', async (page) => {
		await open(page, elementSnippet(CHOICE, PIECE, page.site, loader));
		await lives(page);
		await scrollInto(page, 0.9);
		expect((await settles(page)).step).toBe('kidnapped-3');
		await page.evaluate(() => document.querySelector('road-north')?.setAttribute('top', '60'));
		const below = await settles(page);
		expect([below.top, below.height, below.step]).toEqual([60, 440, 'kidnapped-3']);
		await page.evaluate(() => document.querySelector('road-north')?.setAttribute('form', 'stepper'));
		const stepped = await settles(page);
		expect([stepped.sticky, stepped.step]).toEqual([false, 'kidnapped-3']);
		await page.evaluate(() => document.querySelector('road-north')?.removeAttribute('form'));
		const scrolled = await settles(page);
		expect([scrolled.sticky, scrolled.step]).toEqual([true, 'kidnapped-3']);
		await page.evaluate(() => document.querySelector('road-north')?.setAttribute('chapter', 'ransom'));
		await page.waitFor(
			() => String((window as unknown as { steps: string[][] }).steps.at(-1)?.[1]).startsWith('ransom'),
			'the other chapter'
		);
	});

	test('begins the scroll at its first beat', async (page) => {
		await open(page, elementSnippet({ ...CHOICE, firstBeat: 'kidnapped-2' }, PIECE, page.site, loader));
		await lives(page);
		expect((await shown(page)).step).toBe('kidnapped-2');
		await scrollInto(page, 0.95);
		expect((await settles(page)).step).toBe('kidnapped-3');
		await scrollInto(page, 0.02);
		expect((await settles(page)).step).toBe('kidnapped-2');
	});
});

describe.skipIf(findChromium().missing !== null)('two hundred elements put in and taken out', () => {
	let site: Awaited<ReturnType<typeof serve>>;
	let browser: Browser;
	beforeAll(async () => {
		site = await serve({ port: 0, base: '/a/deep/path/' });
		browser = await chromium.launch({
			executablePath: findChromium().programs['chromium'] ?? '',
			args: testArgs()
		});
	});
	afterAll(async () => {
		await browser.close();
		await site.close();
	});

	/** Listeners of the window and of the document, and all there are in the page, after a clearing of what nobody holds. */
	async function listeners(page: PlaywrightPage) {
		const session = await page.context().newCDPSession(page);
		await session.send('HeapProfiler.collectGarbage');
		await session.send('Performance.enable');
		const of = async (expression: string) => {
			const { result } = await session.send('Runtime.evaluate', { expression });
			const found = await session.send('DOMDebugger.getEventListeners', { objectId: result.objectId ?? '' });
			return found.listeners.length;
		};
		const counts = { window: await of('window'), document: await of('document') };
		const { metrics } = await session.send('Performance.getMetrics');
		await session.detach();
		const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? NaN;
		return {
			...counts,
			all: metric('JSEventListeners'),
			documents: metric('Documents'),
			nodes: metric('Nodes')
		};
	}

	it.each(['element', 'earlier snippet'])('leave no listener behind: %s', async (kind) => {
		const page = await browser.newPage();
		await page.goto(hosts.add(`<div id="around"></div>${script(site.url)}`));
		await page.waitForFunction(() => customElements.get('road-north'));
		const markup =
			kind === 'element' ? '<road-north chapter="kidnapped"></road-north>' : earlierSnippet(site.url, loader);
		const round = (times: number) =>
			page.evaluate(
				async ([markup, times]) => {
					const around = document.getElementById('around') as HTMLElement;
					for (let k = 0; k < times; k++) {
						around.innerHTML = markup;
						// The old snippet is found by an observer, which has its turn after this one.
						await Promise.resolve();
						around.textContent = '';
					}
					await new Promise((resolve) => setTimeout(resolve, 1000));
				},
				[markup, times] as const
			);
		await round(5);
		const before = await listeners(page);
		await round(200);
		const after = await listeners(page);
		expect(after.window).toBe(before.window);
		expect(after.document).toBe(before.document);
		expect(after.all - before.all).toBeLessThanOrEqual(5);
		expect(after.documents - before.documents).toBeLessThanOrEqual(2);
		expect(after.nodes - before.nodes).toBeLessThan(100);
		await page.close();
	});
});
