/** The piece in Debian's WordPress with a block theme: what an administrator and an author publish, as readers see it on a phone and a desktop. */
import { mkdir, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromium, type Browser, type Page } from '@playwright/test';
import { addresses, type Choice } from '../../src/modes/embed/maker/choice';
import { cardSnippet, elementSnippet, plainSnippet } from '../../src/modes/embed/maker/snippets';
import { languageOf } from '../../src/languages';
import { PLUGIN_ENTRY } from '../../src/build/wordpress/plugin';
import { findChromium } from '../engines/find';
import { testArgs } from '../tools/browser.js';
import { loader } from './loaders';
import { CHOICE, PIECE } from './pages';
import { filteredByWordPress } from './wordpress';
import { addAuthor, addPlugin, install, signIn, type Member, type Role } from './wordpress-site/client';
import { chooseBlock, embed, write } from './wordpress-site/editor';
import { pluginFor, servePiece, type ServedPiece } from './wordpress-site/piece';
import { classicPost, html, paragraph, post } from './wordpress-site/post';
import { startWordPress, type WordPressServer } from './wordpress-site/start';

const PICTURES = '.test-results/wordpress';
const WIDTHS = [390, 1280] as const;
const roles = ['administrator', 'author'] as const satisfies readonly Role[];
const SPANISH: Choice = { ...CHOICE, language: { code: 'es', ...languageOf('es') }, theme: 'obsidian' };

/** Of the whole story, by which the plugin's block is found. */
const TITLE = 'The price of the road north';

let piece: ServedPiece;
let wordpress: WordPressServer;
let browser: Browser;
let watch: string;
const members = new Map<Role, Member>();

beforeAll(async () => {
	await mkdir(PICTURES, { recursive: true });
	piece = await servePiece();
	[wordpress, browser, watch] = await Promise.all([
		startWordPress(piece.url),
		chromium.launch({ executablePath: findChromium().programs['chromium'] ?? '', args: testArgs() }),
		readFile('tests/hosts/files/watch.js', 'utf8')
	]);
	await install(wordpress.url);
	const administrator = await signIn(wordpress.url, 'administrator');
	await addAuthor(administrator);
	members.set('administrator', administrator).set('author', await signIn(wordpress.url, 'author'));
});
afterAll(async () => {
	await browser.close();
	await wordpress.close();
	await piece.close();
});

const member = (role: Role): Member => {
	const found = members.get(role);
	if (!found) throw new Error(`there is no ${role}`);
	return found;
};

/** Opens a post as a reader, looks, and sees to it that nothing is broken, foreign, or wider than the window. */
async function read(address: string, name: string, look: (page: Page, width: number) => Promise<void>) {
	for (const width of WIDTHS) {
		const context = await browser.newContext({ viewport: { width, height: 844 } });
		const page = await context.newPage();
		await page.addInitScript(`if (self === top) { ${watch} }`);
		const problems: string[] = [];
		const requests: string[] = [];
		page.on('pageerror', ({ message }) => problems.push(message));
		page.on('console', (message) => {
			if (['error', 'warning'].includes(message.type())) problems.push(message.text());
		});
		page.on('request', (request) => requests.push(request.url()));
		await page.goto(address);
		await look(page, width);
		await page.screenshot({ path: `${PICTURES}/${name}-${String(width)}.png` });
		expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
		expect(problems).toEqual([]);
		const own = [wordpress.url, new URL(piece.url).origin, 'data:', 'blob:', 'about:'];
		expect(requests.filter((url) => !own.some((start) => url.startsWith(start)))).toEqual([]);
		await context.close();
	}
}

/** Left edge and width of an element and of the first paragraph, px. */
const beside = (page: Page, selector: string) =>
	page.evaluate((selector) => {
		const box = (element: Element | null) => {
			const { left, width } = element?.getBoundingClientRect() ?? new DOMRect();
			return [Math.round(left), Math.round(width)];
		};
		return {
			own: box(document.querySelector(selector)),
			column: box(document.querySelector('.entry-content > p'))
		};
	}, selector);

const starts = (page: Page) =>
	page.waitForFunction("window.heard.some((data) => data?.ns === 'road-north' && data.type === 'step')");

async function isPlain(page: Page): Promise<void> {
	await page.locator('.entry-content iframe').scrollIntoViewIfNeeded();
	await starts(page);
	const { own, column } = await beside(page, '.entry-content iframe');
	expect(own).toEqual(column);
	expect((await page.locator('.entry-content iframe').boundingBox())?.height).toBe(640);
}

async function scrolls(page: Page): Promise<void> {
	await page.locator('road-north').scrollIntoViewIfNeeded();
	await starts(page);
	await expect
		.poll(() => page.evaluate("document.querySelector('road-north').offsetHeight"))
		.toBeGreaterThan(2000);
	const { own, column } = await beside(page, 'road-north');
	expect(own).toEqual(column);
	const top = await page.evaluate(
		"document.querySelector('road-north').getBoundingClientRect().top + scrollY"
	);
	for (const share of [0, 0.3, 0.6, 1]) {
		await page.evaluate(
			([top, share]) => {
				const tall = (document.querySelector('road-north') as HTMLElement).offsetHeight;
				scrollTo({ top: top + (tall - innerHeight) * share, behavior: 'instant' });
			},
			[Number(top), share] as const
		);
		await expect
			.poll(() => page.evaluate('Math.abs(window.pieceIn().getBoundingClientRect().top)'))
			.toBeLessThanOrEqual(1);
	}
	await page.waitForFunction("window.steps.some(([, id]) => id === 'kidnapped-3')");
}

async function isPicture(page: Page): Promise<void> {
	const picture = page.locator('.entry-content img');
	await picture.scrollIntoViewIfNeeded();
	await expect
		.poll(() => page.evaluate("document.querySelector('.entry-content img').naturalWidth"))
		.toBe(1200);
	const { own, column } = await beside(page, '.entry-content img');
	expect(own).toEqual(column);
	expect(await page.locator('.entry-content a:has(img)').getAttribute('href')).toContain('/c/kidnapped/');
}

async function isEmbedded(page: Page): Promise<void> {
	const frame = page.locator('.entry-content iframe.wp-embedded-content');
	await frame.scrollIntoViewIfNeeded();
	await starts(page);
	expect(await frame.getAttribute('sandbox')).toBe('allow-scripts');
	const { own, column } = await beside(page, '.entry-content iframe');
	expect(own).toEqual(column);
	await expect.poll(() => frame.isVisible()).toBe(true);
	expect(await page.locator('.entry-content blockquote').isVisible()).toBe(false);
	const wished = "window.heard.filter((data) => data?.message === 'height').at(-1)?.value";
	await expect.poll(async () => (await frame.boundingBox())?.height).toBe(await page.evaluate(wished));
	expect(await inside(page)).toEqual(['es', 'obsidian']);
}

/** Language and colours of the frame. */
const inside = (page: Page) =>
	page
		.frames()
		.find((one) => one.url().startsWith(`${piece.url}es/embed/kidnapped/`))
		?.evaluate(() => [document.documentElement.lang, document.documentElement.dataset['theme']]);

describe.each(roles)('published by an %s', (role) => {
	it('a picture with its link', async () => {
		const address = await member(role).publish('Picture', post(html(cardSnippet(CHOICE, PIECE, piece.url))));
		await read(address, `${role}-picture`, isPicture);
	});

	it('the address in an Embed block of the editor', async () => {
		const pasted = addresses(SPANISH, piece.url).paste;
		const content = await write(browser, wordpress.url, member(role), (page) => embed(page, pasted));
		expect(content).toContain(`<!-- wp:embed {"url":"${pasted}"`);
		const address = await member(role).publish('Embed', post(content));
		await read(address, `${role}-embed`, isEmbedded);
	});

	it('the address on a line of its own, in a post without blocks', async () => {
		const content = classicPost(addresses(SPANISH, piece.url).paste);
		const address = await member(role).publish('Address', content);
		await read(address, `${role}-address`, isEmbedded);
	});
});

describe('published by an administrator', () => {
	it('the frame', async () => {
		const address = await member('administrator').publish(
			'Frame',
			post(html(plainSnippet(CHOICE, PIECE, piece.url)))
		);
		await read(address, 'administrator-plain', isPlain);
	});

	it('the frame with the script', async () => {
		const address = await member('administrator').publish(
			'Element',
			post(html(elementSnippet(CHOICE, PIECE, piece.url, loader)))
		);
		await read(address, 'administrator-loader', scrolls);
	});
});

describe('what WordPress cuts from an author', () => {
	it('the frame: its link stays', async () => {
		const address = await member('author').publish(
			'Frame',
			post(html(plainSnippet(CHOICE, PIECE, piece.url)))
		);
		await read(address, 'author-plain', async (page) => {
			expect(await page.locator('.entry-content iframe').count()).toBe(0);
			expect(await page.locator('.entry-content a').getAttribute('href')).toContain('/c/kidnapped/');
		});
	});

	it('the element and its script: picture and link stay', async () => {
		const address = await member('author').publish(
			'Element',
			post(html(elementSnippet(CHOICE, PIECE, piece.url, loader)))
		);
		await read(address, 'author-loader', async (page) => {
			expect(await page.locator('road-north, script[src*="embed-"]').count()).toBe(0);
			await isPicture(page);
		});
	});
});

it('keeps of the answer what the stand-in for it keeps', async () => {
	const url = addresses(SPANISH, piece.url).paste;
	const { html: kept } = (await member('author').ask(`/oembed/1.0/proxy?url=${encodeURIComponent(url)}`)) as {
		readonly html: string;
	};
	const file = await fetch(addresses(SPANISH, piece.url).oembed);
	const { html: whole } = (await file.json()) as { readonly html: string };
	const [, secret = ''] = /data-secret="(\w+)"/.exec(kept) ?? [];
	expect(elements(kept)).toEqual(elements(filteredByWordPress(whole, secret) ?? ''));
});

describe('with the plugin', () => {
	beforeAll(async () => {
		const plugin = PLUGIN_ENTRY.replace('.php', '');
		await addPlugin(wordpress.url, member('administrator'), plugin, await pluginFor(piece.url));
	});

	it.each(roles)('%s: the block of the editor', async (role) => {
		const content = await write(browser, wordpress.url, member(role), async (page) => {
			await chooseBlock(page, TITLE, 'price');
			await page.getByLabel('What').selectOption({ value: 'kidnapped' });
			await page.getByLabel('Language').selectOption({ label: 'Español' });
			await page.getByLabel('Colours').selectOption({ label: 'Dark' });
			const frame = page.frameLocator('.wp-block-road-north-piece iframe');
			await frame.locator('html[lang=es][data-theme=obsidian]').waitFor();
			await page.screenshot({ path: `${PICTURES}/${role}-editor.png` });
		});
		expect(content.trim()).toBe(
			'<!-- wp:road-north/piece {"chapter":"kidnapped","lang":"es","theme":"obsidian"} /-->'
		);
		const address = await member(role).publish('Block', post(content));
		await read(address, `${role}-block`, async (page) => {
			await scrolls(page);
			expect(await inside(page)).toEqual(['es', 'obsidian']);
		});
	});

	it('an author: the shortcode', async () => {
		const content = post('<!-- wp:shortcode -->[road-north chapter="kidnapped"]<!-- /wp:shortcode -->');
		await read(await member('author').publish('Shortcode', content), 'author-shortcode', scrolls);
	});

	it.each(['blocks', 'no blocks'])('an author: the address alone, in a post of %s', async (kind) => {
		const pasted = addresses(SPANISH, piece.url).paste;
		const content = kind === 'blocks' ? post(paragraph(pasted)) : classicPost(pasted);
		const address = await member('author').publish('Address with the plugin', content);
		await read(address, `author-plugin-address-${kind.replace(' ', '-')}`, async (page) => {
			await scrolls(page);
			expect(await inside(page)).toEqual(['es', 'obsidian']);
		});
	});

	it('a chapter that is none says nothing to readers', async () => {
		const address = await member('author').publish('Mistake', post('[road-north chapter="nowhere"]'));
		await read(address, 'author-mistake', async (page) => {
			expect(await page.locator('road-north').count()).toBe(0);
			expect(await page.locator('.entry-content').innerText()).not.toContain('road-north');
		});
	});

	it('a feed carries the picture and the link', async () => {
		await member('author').publish('Fed', post('[road-north chapter="kidnapped" lang="es"]'));
		const feed = await (await fetch(`${wordpress.url}?feed=rss2`)).text();
		const item = feed.slice(feed.indexOf('<title>Fed</title>'), feed.indexOf('</item>'));
		expect(item).toContain(
			`<a href="${piece.url}es/c/kidnapped/"><img src="${piece.url}og/es/kidnapped.png"`
		);
		expect(item).not.toMatch(/<road-north|<script|<iframe/);
	});

	it('offers its privacy notice, and PHP has nothing to complain of', async () => {
		const { cookies } = member('administrator');
		const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
		const guide = await fetch(`${wordpress.url}wp-admin/options-privacy.php?tab=policyguide`, {
			headers: { cookie }
		});
		expect(await guide.text()).toContain('It sets no cookies, stores nothing on your device');
		expect(wordpress.log()).not.toMatch(/PHP (?:Warning|Notice|Deprecated|Fatal)[^\n]*road-north/);
	});
});

/** Elements with their attributes in one order. How the frame is hidden until it speaks differs by WordPress's version. */
const elements = (text: string) =>
	[...text.trim().matchAll(/<(\w+)([^>]*)>([^<]*)/g)].map(([, name, attributes = '', said]) => [
		name,
		[...attributes.matchAll(/[\w-]+="[^"]*"/g)]
			.map(([one]) => one)
			.filter((one) => !one.startsWith('style='))
			.sort(),
		said
	]);
