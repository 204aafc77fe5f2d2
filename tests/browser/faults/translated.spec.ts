/** Pages in a browser that translates: it replaces every text node, so that only what is written into an element is seen. */
import type { Page } from '@playwright/test';
import { openEmbed, restsOn } from '../embed/frame';
import { restsAt } from '../present/deck';
import { hurry } from '../read/hurry';
import { open } from '../read/story';
import { expect, test } from '../watched';

test.use({ ownContext: true });

/** Replaces every text node by a `font` with the same words in brackets, now and whenever the page changes, and counts lost texts. */
async function translate(page: Page): Promise<void> {
	await page.evaluate(() => {
		const replaced = new WeakMap<Node, Element>();
		const lost: string[] = [];
		Object.assign(window, { lost });
		const nodeValue = Object.getOwnPropertyDescriptor(Node.prototype, 'nodeValue');
		Object.defineProperty(Node.prototype, 'nodeValue', {
			...nodeValue,
			set(this: Node, text: string) {
				if (replaced.has(this) && this.nodeValue !== text) lost.push(`${String(this.nodeValue)} → ${text}`);
				nodeValue?.set?.call(this, text);
			}
		});
		const sweep = () => {
			const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
			const texts: Text[] = [];
			while (walker.nextNode()) texts.push(walker.currentNode as Text);
			for (const text of texts) {
				const parent = text.parentElement;
				if (!parent || text.data.trim() === '') continue;
				if (parent.closest('script, style, textarea, font, [translate="no"]')) continue;
				const font = document.createElementNS('http://www.w3.org/1999/xhtml', 'font');
				font.textContent = `[${text.data}]`;
				replaced.set(text, font);
				text.replaceWith(font);
			}
		};
		sweep();
		new MutationObserver(sweep).observe(document.body, { childList: true, subtree: true });
	});
}

/** Texts that were written where nobody sees them. */
const lostIn = (page: Page) => page.evaluate(() => (window as unknown as { lost: string[] }).lost);

test('the marker’s sentence changes in a translated page, in the story and in a frame @desktop', async ({
	page
}) => {
	await hurry(page);
	await open(page, 'en', '#ransom-1', 'ransom-1');
	await translate(page);
	await page.locator('#ransom-1 input[type="range"]').fill('4000');
	await expect(page.locator('#ransom-1 .control-said')).toHaveText(/^\[4,000 US dollars/);
	expect(await lostIn(page)).toEqual([]);

	await openEmbed(page, './embed/ransom/', 'ransom-1');
	await translate(page);
	await page.locator('.step-next').click();
	await restsOn(page, 'ransom-2');
	await expect(page.locator('.place-words')).toHaveText(/^\[2 of/);
	expect(await lostIn(page)).toEqual([]);
});

test('the map’s card and its line change in a translated page @desktop', async ({ page }) => {
	await hurry(page);
	await page.goto('./explore/?find=place:cordoba');
	await page.locator('.zoomable-map[data-resting]').waitFor();
	await translate(page);
	const box = page.getByRole('combobox');
	await box.fill('isthmus');
	await box.press('Enter');
	await expect(page.locator('.card h2')).toHaveText(/^\[The isthmus/);
	await page.locator('.follow-steps button').nth(1).click();
	await expect(page.locator('.follow-status')).toHaveText(/Town 1 of/);
	expect(await lostIn(page)).toEqual([]);
});

test('a deck and its speaker’s window change in a translated page @desktop', async ({ page }) => {
	await hurry(page);
	await page.goto('./present/');
	await restsAt(page, 'opening-1');
	await translate(page);
	await page.keyboard.press('PageDown');
	await restsAt(page, 'agreement-1');
	await page.keyboard.press('t');
	await expect(page.locator('.slide-words')).toContainText('[');
	expect(await lostIn(page)).toEqual([]);

	await page.goto('./present/?view=speaker');
	await translate(page);
	await page.locator('[data-command="next"]').click();
	await expect(page.locator('.speaker-count')).toHaveText(/^\[2\//);
	expect(await lostIn(page)).toEqual([]);
});
