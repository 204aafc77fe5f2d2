/** The story as assistive technology gets it: beats in order with heading and description, and nothing without a name. */
import { itemsOf, readTree, ready } from '../../tools/accessibility-tree.js';
import { expect, test } from '../watched';
import { beatIds, deviceOf, langs, open } from './story';

const CONTROLS =
	/^(link|button|checkbox|radio|slider|combobox|textbox|searchbox|spinbutton|listbox|dialog|application|DisclosureTriangle)$/;
const squeezed = (text: string) => text.replace(/\s+/g, '').toLowerCase();

for (const lang of langs) {
	test(`${lang}: what is read, in order, and nothing unnamed ${deviceOf(lang)}`, async ({ page }) => {
		await open(page, lang);
		await ready(page);
		const written = await page.locator('[data-beat-text]').evaluateAll((texts) =>
			texts.map((text) => ({
				id: text.id,
				heading: text.querySelector('h1, h2')?.textContent ?? '',
				description: text.querySelector('.description')?.textContent ?? ''
			}))
		);
		const document = await readTree(page);
		const items = [...itemsOf(document)];

		expect(document.name).not.toBe('');
		expect(written.map(({ id }) => id)).toEqual(beatIds);
		let at = 0;
		for (const { id, heading, description } of written) {
			const next = items.findIndex(
				({ role, name }, k) => k >= at && role === 'heading' && squeezed(name) === squeezed(heading)
			);
			expect(next, `${id}: ${heading} after the beat before it`).toBeGreaterThan(-1);
			const end = items.findIndex(({ role }, k) => k > next && role === 'heading');
			const read = items.slice(next, end).flatMap(({ role, name }) => (role === 'StaticText' ? [name] : []));
			expect(description, id).not.toBe('');
			expect(squeezed(read.join('')), id).toContain(squeezed(description));
			at = next + 1;
		}
		expect(items.filter(({ role, name }) => CONTROLS.test(role) && name.trim() === '')).toEqual([]);
		expect(items.filter(({ role, name }) => /^(image|img|figure)/.test(role) && name.trim() === '')).toEqual(
			[]
		);
	});
}
