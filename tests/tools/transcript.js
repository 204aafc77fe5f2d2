/**
 * `npm run transcript`: the story as a screen reader gets it, a line for every item, in both languages, into .transcript/.
 *
 *   --page explore/      another page of the site     --no-build   take dist/ as it is
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { linesOf, readTree, ready } from './accessibility-tree.js';
import { launch, root, serveSite } from './site.js';

const { values } = parseArgs({
	options: { page: { type: 'string', default: '' }, 'no-build': { type: 'boolean', default: false } }
});
const out = path.join(root, '.transcript');
const name = values.page.replace(/\/$/, '').replaceAll('/', '-');

const site = await serveSite({ build: !values['no-build'], folder: undefined });
const browser = await launch();
try {
	await mkdir(out, { recursive: true });
	for (const lang of ['en', 'es']) {
		const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
		await page.goto(site.url + (lang === 'en' ? '' : `${lang}/`) + values.page);
		await ready(page);
		const file = path.join(out, `${name === '' ? '' : `${name}-`}${lang}.txt`);
		const lines = linesOf(await readTree(page));
		await writeFile(file, lines.join('\n') + '\n');
		console.log(`${path.relative(root, file)}: ${lines.length} lines`);
		await page.close();
	}
} finally {
	await browser.close();
	await site.close();
}
