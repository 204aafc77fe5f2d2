/** The piece in every kind of host page, in every engine found here: the right form, the right height, the host's own scroll. */
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { cardSnippet, plainSnippet } from '../../src/modes/embed/maker/snippets';
import { serve } from '../../src/build/tools/serve.js';
import { engines, type HostBrowser, type HostPage } from './browsers';
import { earliest, loader } from './loaders';
import { CHOICE, hosts, PIECE, type Host } from './pages';
import { serveHosts, type HostServer } from './server';

vi.setConfig({ testTimeout: 90_000 });

/** Size of the host's window, CSS px: room for an article beside its margins, and not much to paint. */
const [WIDTH, HEIGHT] = [760, 720];
const PATIENCE_MS = 15_000;
const AGAIN_MS = 1500;
/** The frame, wherever the loader or a host's library has put it. */
const FRAME = 'window.pieceIn()';
/** What the snippet put into the page. */
const PLACES = "document.querySelectorAll('[data-road-north], road-north:not([data-road-north] *)')";

/**
 * Resolves when the frame has stood still, or rejects with the places between which it goes to and fro. It was just moved or made
 * larger: the screen must have shown it there before a finger can find it, and Chromium withholds taps from a foreign frame for half a
 * second after any move (the guard against pages that slip a button under a finger).
 */
const STILL_MS = 750;
const STILL = `new Promise((done, fail) => {
	const place = () => { const { top, left, width, height } = ${FRAME}.getBoundingClientRect(); return [top, left, width, height].join(); };
	const places = [place()];
	let since = performance.now();
	setTimeout(() => { fail(new Error('the frame does not come to rest: ' + places.slice(-4).join(' / '))); }, ${PATIENCE_MS});
	requestAnimationFrame(function look(now) {
		if (place() !== places.at(-1)) { since = now; places.push(place()); }
		if (now - since > ${STILL_MS}) done(0);
		else requestAnimationFrame(look);
	});
})`;

it('finds an engine to be tried in', () => {
	const here = engines.map(({ name }) => name);
	const required = (process.env['REQUIRE_ENGINES'] ?? '')
		.split(',')
		.filter((name) => /chromium|firefox/.test(name));
	console.log(`host pages are tried in: ${here.join(', ')}`);
	expect(here).not.toEqual([]);
	expect(here).toEqual(expect.arrayContaining(required));
});

async function until(page: HostPage, expression: string, what: string): Promise<void> {
	const end = performance.now() + PATIENCE_MS;
	while (!(await page.run(`Boolean(${expression})`))) {
		if (performance.now() > end) {
			const heard = await page.run(
				'JSON.stringify([...new Set(window.heard.map((data) => data?.type ?? typeof data))])'
			);
			throw new Error(`waited in vain for ${what}; heard ${String(heard)}`);
		}
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
}

/** The frame nearest to the piece that the host itself holds, and what it has said last. */
const state = async (page: HostPage) =>
	(await page.run(`(() => {
		const frame = ${FRAME};
		const box = frame.getBoundingClientRect();
		const said = (type) => window.heard.filter((data) => data?.ns === 'road-north' && data.type === type).at(-1) ?? null;
		return { top: box.top, left: box.left, width: box.width, height: frame.clientHeight,
			sticky: getComputedStyle(frame).position === 'sticky', wished: said('height')?.height ?? 0,
			step: said('step')?.id ?? '', scroll: scrollY };
	})()`)) as {
		top: number;
		left: number;
		width: number;
		height: number;
		sticky: boolean;
		wished: number;
		step: string;
		scroll: number;
	};

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

	it.each(hosts('', '', loader, earliest).map(({ name }) => name))('%s', async (name) => {
		const host = server.hosts.find((candidate) => candidate.name === name) as Host;
		const page = await browser.newPage(WIDTH, host.screen ?? HEIGHT);
		const before = server.reports.length;
		try {
			await page.goto(server.url + encodeURIComponent(name));
			await check(page, host);
			expect(page.problems()).toEqual([]);
			expect(server.reports.slice(before)).toEqual([]);
			expect(await page.run('window.broken')).toEqual([]);
			const foreign = page
				.requests()
				.filter(
					(url) => ![server.url, site.url, 'data:', 'blob:', 'about:'].some((own) => url.startsWith(own))
				);
			expect(foreign).toEqual([]);
		} finally {
			await page.close();
		}
	});

	it('takes the column of a block theme, and a picture is no wider than its own', async () => {
		const page = await browser.newPage(WIDTH, HEIGHT);
		const inside = [
			`<div class="constrained">${plainSnippet(CHOICE, PIECE, site.url)}</div>`,
			`<div class="letter">${cardSnippet(CHOICE, PIECE, site.url)}</div>`
		].join('');
		await page.goto(server.add(inside));
		await until(page, "document.querySelector('.letter img').naturalWidth > 0", 'the picture');
		const boxes = (await page.run(`['.constrained iframe', '.letter img'].map((selector) => {
			const { left, width } = document.querySelector(selector).getBoundingClientRect();
			return { left, width };
		})`)) as { left: number; width: number }[];
		const [frame, picture] = boxes;
		expect(frame?.width).toBe(645);
		expect(Math.abs((frame?.left ?? 0) + 645 / 2 - WIDTH / 2)).toBeLessThan(10);
		expect(picture?.width).toBe(342);
		await page.close();
	});

	it('prints the picture and its link in place of the frame, on as many pages', async () => {
		const page = await browser.newPage(WIDTH, HEIGHT);
		const pagesOf = async (name: string) => {
			await page.goto(server.url + encodeURIComponent(name));
			await page.run("document.querySelector('road-north').scrollIntoView({ block: 'center' })");
			if (name === 'loader')
				await until(page, "window.heard.some((data) => data?.type === 'step')", 'the piece to start');
			const pdf = textOf(Buffer.from(await page.pdf()));
			return { count: pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length, link: pdf.includes('/c/kidnapped/') };
		};
		const without = await pagesOf('script stripped');
		expect(without.count).toBeGreaterThan(1);
		expect(await pagesOf('loader')).toEqual({ count: without.count, link: true });
		await page.close();
	});
});

/** What a PDF says of its pages and links, out of its packed streams as well. */
function textOf(pdf: Buffer): string {
	const text = pdf.toString('latin1');
	const packed = [...text.matchAll(/stream\r?\n([\s\S]*?)endstream/g)].map(([, stream = '']) => {
		try {
			return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
		} catch {
			return '';
		}
	});
	return [text, ...packed].join('\n');
}

async function check(page: HostPage, host: Host): Promise<void> {
	if (host.form === 'none') {
		expect(await page.run("document.querySelectorAll('iframe').length")).toBe(0);
		expect(await page.run("document.querySelector('road-north a img').alt")).toBe('A field of marks');
		expect(await page.run("document.querySelector('road-north a').href")).toContain('/c/kidnapped/');
		await until(page, "document.querySelector('road-north img').naturalWidth === 1200", 'the picture');
		return;
	}
	// A lazy frame waits until the reader comes near.
	await page.run(
		"document.querySelector('iframe, [data-road-north], road-north, side-chain').scrollIntoView({ block: 'center', behavior: 'instant' })"
	);
	await until(page, "window.heard.some((data) => data?.type === 'step')", 'the piece to start');
	if (host.form === 'scroll') await scrolls(page, host);
	else await steps(page, host);
}

/** The frame stands still while the host scrolls past, and the piece goes from its first beat to its last. */
async function scrolls(page: HostPage, host: Host): Promise<void> {
	await until(
		page,
		`[...${PLACES}].filter((place) => place.offsetHeight > 1.5 * innerHeight).length === ${host.frames}`,
		'the containers'
	);
	for (let k = 0; k < host.frames; k++) {
		const place = `${PLACES}[${k}]`;
		await page.run(`${place}.scrollIntoView({ block: 'start', behavior: 'instant' })`);
		const heard = (id: string) => `window.steps.some(([place, id]) => place === ${place} && id === '${id}')`;
		const chapter = k === 0 ? 'kidnapped' : 'ransom';
		await until(page, heard(`${chapter}-1`), 'the first beat');
		// Through it with the wheel, over the frame: every turn is the host's.
		const last = k === 0 ? 3 : 2;
		for (let turn = 0; turn < 60; turn++) {
			const { top, scroll } = (await page.run(`({
				top: window.pieceIn(${place}).getBoundingClientRect().top,
				scroll: scrollY,
				rest: ${place}.getBoundingClientRect().bottom - innerHeight
			})`)) as { top: number; scroll: number };
			const rest = Number(await page.run(`${place}.getBoundingClientRect().bottom - innerHeight`));
			if (rest <= 1) break;
			expect(Math.abs(top), 'pinned by the browser').toBeLessThanOrEqual(1);
			await page.wheel(WIDTH / 2 - (host.name === 'narrow column' ? 190 : 0), 300, Math.min(240, rest));
			await until(page, `scrollY > ${scroll}`, 'the host to scroll');
		}
		await until(page, heard(`${chapter}-${last}`), 'the last beat');
	}
	const now = await state(page);
	expect(now.sticky).toBe(true);
}

/** Taps step; wheel and PageDown are the host's; the height is what was agreed. */
/** On a busy machine Chromium loses a scroll by key now and then, on a blank page as well: a reader presses again. */
async function pageDownUntil(page: HostPage, expression: string): Promise<void> {
	const end = performance.now() + PATIENCE_MS;
	while (performance.now() < end - AGAIN_MS) {
		await page.press('PageDown');
		const again = performance.now() + AGAIN_MS;
		while (performance.now() < again) {
			if (await page.run(`Boolean(${expression})`)) return;
			await new Promise((resolve) => setTimeout(resolve, 20));
		}
	}
	throw new Error('waited in vain for the host to scroll by PageDown');
}

async function steps(page: HostPage, host: Host): Promise<void> {
	if (host.sized === 'wished') {
		await until(
			page,
			`(() => { const said = window.heard.filter((data) => data?.ns === 'road-north' && data.type === 'height').at(-1);
				return said && Math.abs(${FRAME}.clientHeight - said.height) <= 1; })()`,
			'the height asked for'
		);
	}
	const first = await state(page);
	expect(first.sticky).toBe(false);
	expect(first.wished).toBeGreaterThanOrEqual(400);
	expect(first.wished).toBeLessThanOrEqual(1000);
	if (host.sized === 'fixed') expect(first.height).toBe(640);
	if (host.screen === undefined)
		await page.run(`${FRAME}.scrollIntoView({ block: 'nearest', behavior: 'instant' })`);
	await page.run(STILL);
	const here = await state(page);
	const [x, y] = [here.left + here.width * 0.75, Math.max(20, here.top + 60)];
	await page.click(x, y);
	await until(
		page,
		"window.heard.some((data) => data?.type === 'step' && data.index > 0)",
		'a step after a tap'
	);
	const held = await state(page);
	await page.wheel(x, y, 120);
	await until(page, `scrollY > ${held.scroll}`, 'the host to scroll by the wheel');
	const wheeled = await state(page);
	// Focus stands inside the frame since the tap.
	await pageDownUntil(page, `scrollY > ${wheeled.scroll + 20}`);
	expect((await state(page)).height, 'no growth').toBe(first.height);
}
