/** Whether a reader who moves by Tab sees where they are, and whether words bear the spacing WCAG asks them to. */
import type { Page } from '@playwright/test';

/**
 * Walks by Tab from the top of the page until the focus leaves it.
 * @returns one line for every stop that cannot be seen, and how many stops there were
 */
export async function walkByTab(page: Page): Promise<{ readonly unseen: string[]; readonly stops: number }> {
	const unseen: string[] = [];
	const MOST = 900;
	for (let stops = 0; stops < MOST; stops++) {
		await page.keyboard.press('Tab');
		const stop = await page.evaluate(async () => {
			const at = document.activeElement;
			if (!at || at === document.body || 'walked' in (at as HTMLElement).dataset) return 'over';
			(at as HTMLElement).dataset['walked'] = '';
			await new Promise((resolve) => requestAnimationFrame(resolve));
			const name = `${at.localName} ${at.textContent.trim().slice(0, 40)} in ${at.closest('[id]')?.id ?? '?'}`;
			const boxes = [...at.getClientRects()].filter(({ width, height }) => width > 2 && height > 2);
			if (boxes.length === 0) return `nothing to see: ${name}`;
			const shares = [0.1, 0.5, 0.9];
			const shown = boxes.some(({ left, top, width, height }) =>
				shares.some((x) =>
					shares.some((y) => {
						const hit = document.elementFromPoint(left + width * x, top + height * y);
						return hit !== null && (at.contains(hit) || hit.contains(at));
					})
				)
			);
			return shown ? null : `covered: ${name}`;
		});
		if (stop === 'over') return { unseen, stops };
		if (stop !== null) unseen.push(stop);
	}
	return { unseen: [...unseen, `more than ${MOST} stops`], stops: MOST };
}

/** Sets the spacing of WCAG 1.4.12 on everything. A constructed sheet comes after every other. */
export const spaceText = (page: Page): Promise<void> =>
	page.evaluate(() => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(`
			* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
			p { margin-bottom: 2em !important; }`);
		document.adoptedStyleSheets.push(sheet);
	});

/** @returns one line for every element whose words are cut off, or run out of the control they stand in */
export const cutOff = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const found: string[] = [];
		const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		const range = document.createRange();
		while (words.nextNode()) {
			const { currentNode: node } = words;
			const parent = node.parentElement;
			if (!parent || node.nodeValue?.trim() === '' || !parent.checkVisibility()) continue;
			// The drawing is no text of the page, and what is only heard has no box.
			if (parent.closest('[data-stage], .poster, .sr-only, .aside, .skip-link, svg, script')) continue;
			range.selectNodeContents(node);
			const text = range.getBoundingClientRect();
			for (let box: Element | null = parent; box && box !== document.body; box = box.parentElement) {
				const { overflowX, overflowY } = getComputedStyle(box);
				// What scrolls by itself cuts nothing off.
				if (/auto|scroll/.test(overflowX + overflowY)) break;
				const cuts = /hidden|clip/.test(overflowX + overflowY);
				if (!cuts && !box.matches('button, summary, .bar a, .step')) continue;
				const { left, right, top, bottom } = box.getBoundingClientRect();
				if (text.left < left - 1 || text.right > right + 1 || text.top < top - 1 || text.bottom > bottom + 1)
					found.push(`${box.localName}.${box.className}: ${(node.nodeValue ?? '').trim().slice(0, 40)}`);
			}
		}
		return found;
	});
