/** Pages that forbid frames, and pages that isolate themselves: what was there without script takes the frame's place. */
import { afterAll, beforeAll, expect } from 'vitest';
import { elementSnippet } from '../../src/modes/embed/maker/snippets';
import { inEveryEngine, type Page } from '../engines/driver';
import { article, settles } from './host-pages';
import { loader } from './loaders';
import { CHOICE, PIECE } from './pages';
import { serveHosts, type HostServer } from './server';

let hosts: HostServer;
beforeAll(async () => {
	hosts = await serveHosts('');
});
afterAll(() => hosts.close());

async function open(page: Page, headers: Readonly<Record<string, string>>, inside?: string): Promise<void> {
	page.expected(/foreign request: http:\/\/localhost/);
	await page.resize(800, 700);
	await page.goto(hosts.add(article(inside ?? elementSnippet(CHOICE, PIECE, page.site, loader)), headers));
	await page.evaluate(() => {
		document.getElementById('around')?.scrollIntoView({ block: 'start', behavior: 'instant' });
	});
}

inEveryEngine('a page', (test) => {
	test('that allows no frames of others shows the picture and its link in their place', async (page) => {
		page.expected(/frame-src|content security policy|Content-Security-Policy|blocked|bloque/i);
		await open(page, { 'content-security-policy': "frame-src 'self'" });
		await page.waitFor(() => document.querySelector('road-north img')?.checkVisibility(), 'the picture');
		await settles(page);
		const { room, picture, frame } = await page.evaluate(() => {
			const box = (element: Element | null | undefined) => element?.getBoundingClientRect().height ?? NaN;
			const { pieceIn } = window as unknown as { pieceIn: () => Element };
			return {
				room: box(document.getElementById('around')),
				picture: box(document.querySelector('road-north a img')),
				frame: box(pieceIn())
			};
		});
		expect(frame).toBe(0);
		expect(picture).toBeGreaterThan(300);
		expect(room - picture, 'blank height').toBeLessThan(40);
	});

	test('and where the element holds nothing, a link', async (page) => {
		page.expected(/frame-src|content security policy|Content-Security-Policy|blocked|bloque/i);
		await open(
			page,
			{ 'content-security-policy': "frame-src 'self'" },
			`<road-north lang="es" chapter="kidnapped"></road-north><script async src="${page.site}embed.js"></script>`
		);
		await page.waitFor(
			() => document.querySelector('road-north')?.shadowRoot?.querySelector('slot a')?.checkVisibility(),
			'the link'
		);
		expect(
			await page.evaluate(
				() =>
					document.querySelector('road-north')?.shadowRoot?.querySelector<HTMLAnchorElement>('slot a')?.href
			)
		).toBe(`${page.site}es/c/kidnapped/`);
	});

	test('whose frame speaks late shows it after all, where the reader is', async (page) => {
		await open(
			page,
			{},
			`<road-north src="/late.html" count="3"><a href="#">A picture</a></road-north><script async src="${page.site}embed.js"></script>`
		);
		const there = () => document.querySelector('road-north a')?.checkVisibility();
		await page.waitFor(there, 'what stands in its place');
		// The reader goes on meanwhile.
		await page.evaluate(() => {
			scrollBy({ top: -40, behavior: 'instant' });
		});
		await page.waitFor(() => !document.querySelector('road-north a')?.checkVisibility(), 'the frame');
		const { sticky, top, room } = await settles(page);
		expect(sticky).toBe(true);
		expect(room).toBeGreaterThan(1500);
		expect(top).toBe(40);
	});

	test('that isolates itself holds the frame', async (page) => {
		await open(page, { 'cross-origin-embedder-policy': 'require-corp' });
		await page.waitFor(() => (window as unknown as { steps: unknown[] }).steps.length > 0, 'a first step');
		expect((await settles(page)).sticky).toBe(true);
	});
});
