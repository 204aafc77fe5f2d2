/**
 * `npm run look`: pictures of every beat, in each language and size, and contact sheets of them, under .look/.
 *
 *   --only road,ransom   chapters          --lang en            one language
 *   --size phone         phone, desktop or WIDTHxHEIGHT         --theme obsidian
 *   --reduced            reduced motion    --no-build           take dist/ as it is
 *   --folder DIR         another built site  --between            strips of the way from each beat to the next
 */
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { makeSheets } from './look-sheets.js';
import { takeShots } from './look-shots.js';
import { launch, root, serveSite } from './site.js';

const out = path.join(root, '.look');

/**
 * @typedef {object} Size
 * @property {string} name
 * @property {number} width px
 * @property {number} height px
 * @property {number} dpr device pixels per px
 */

/** @type {Readonly<Record<string, Size>>} */
const sizes = {
	phone: { name: 'phone', width: 390, height: 844, dpr: 2 },
	desktop: { name: 'desktop', width: 1440, height: 900, dpr: 1 }
};

/**
 * @param {string} text
 * @returns {Size}
 */
function sizeFrom(text) {
	const known = sizes[text];
	if (known) return known;
	const [, width, height] = /^(\d+)x(\d+)$/.exec(text) ?? [];
	if (!width || !height) throw new Error(`--size is phone, desktop or such as 1024x768, not "${text}".`);
	return { name: text, width: Number(width), height: Number(height), dpr: Number(width) < 700 ? 2 : 1 };
}

const { values } = parseArgs({
	options: {
		only: { type: 'string' },
		lang: { type: 'string', multiple: true, default: ['en', 'es'] },
		size: { type: 'string', multiple: true, default: ['phone', 'desktop'] },
		theme: { type: 'string' },
		reduced: { type: 'boolean', default: false },
		'no-build': { type: 'boolean', default: false },
		between: { type: 'boolean', default: false },
		folder: { type: 'string' }
	}
});

async function main() {
	const wanted = values.size.map(sizeFrom);
	const only = values.only?.split(',') ?? null;
	const site = await serveSite({ build: !values['no-build'], folder: values.folder });
	const browser = await launch(['--hide-scrollbars']);
	let problems = 0;
	try {
		await mkdir(out, { recursive: true });
		for (const size of wanted) {
			// Two languages at once: most of the time goes into waiting for the stage to rest.
			const counts = await Promise.all(
				values.lang.map((lang) => lookAt(browser, site.url, lang, size, only))
			);
			problems += counts.reduce((sum, count) => sum + count, 0);
		}
	} finally {
		await browser.close();
		await site.close();
	}
	console.log(problems === 0 ? 'Nothing failed.' : `${problems} problems, see above.`);
	process.exitCode = problems === 0 ? 0 : 1;
}

/**
 * One language in one size.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @param {string} lang
 * @param {Size} size
 * @param {string[] | null} only
 * @returns {Promise<number>} problems met
 */
async function lookAt(browser, url, lang, size, only) {
	const name = [lang, size.name, values.theme, values.reduced && 'reduced', values.between && 'between']
		.filter(Boolean)
		.join('-');
	const start = performance.now();
	const folder = path.join(out, name);
	if (!only) await rm(folder, { recursive: true, force: true });
	await mkdir(folder, { recursive: true });
	const sheet = new RegExp(`^${name}-\\d+\\.png$`);
	for (const file of await readdir(out)) if (sheet.test(file)) await rm(path.join(out, file));

	const query = values.theme ? `?theme=${values.theme}` : '';
	const address = url + (lang === 'en' ? '' : `${lang}/`) + query;
	const { shots, problems } = await takeShots(browser, {
		address,
		size,
		only,
		reduced: values.reduced,
		between: values.between,
		folder
	});
	const sheets = await makeSheets(browser, { name, size, shots, folder: out, strips: values.between });
	const seconds = ((performance.now() - start) / 1000).toFixed(1);
	console.log(`${name}: ${shots.length} pictures in ${seconds} s`);
	for (const file of sheets) console.log(`  ${path.relative(root, file)}`);
	for (const problem of problems) console.log(`  ! ${problem}`);
	return problems.length;
}

main().catch((error) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
