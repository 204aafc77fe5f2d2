/** Every stop of the keyboard is seen, everything that is pressed is large enough, and words bear more space. */
import { ready } from '../../tools/accessibility-tree.js';
import { findings } from '../axe';
import { thin } from '../thin';
import { expect, test } from '../watched';
import { hurry } from './hurry';
import { cutOff, spaceText, walkByTab } from './reach';
import { open, overflow } from './story';

for (const [lang, on] of [
	['en', '@desktop'],
	['es', '@phone']
] as const) {
	test(`${lang}: stops of Tab, sizes of targets, spacing of text ${on}`, async ({ page }) => {
		await hurry(page);
		await open(page, lang);
		await ready(page);
		await thin(page);
		const { unseen, stops } = await walkByTab(page);
		expect(stops).toBeGreaterThan(110);
		expect(unseen).toEqual([]);
		expect(await findings(page, { rules: ['target-size'] })).toEqual([]);
		await spaceText(page);
		expect(await overflow(page)).toBe(0);
		expect(await cutOff(page)).toEqual([]);
	});
}
