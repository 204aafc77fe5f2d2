/** Every mark belongs to a figure: the stage's counts are the figures', and GPU, pixels and stills draw as many. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { browserArgs } from '../../tools/browser.js';
import { expect, test } from '../watched';
import { pretendGpu } from './gpu';
import { hurry } from './hurry';
import { beatIds, open, pageOf, rests, scrollTo } from './story';

interface Population {
	readonly figure: string;
	readonly count: number;
	readonly kind: string;
}

const populations = (page: Page): Promise<Population[]> =>
	page.locator('[data-stage] [data-marks]').evaluateAll((spans) =>
		spans.map((span) => ({
			figure: span.getAttribute('data-marks') ?? '',
			count: Number(span.getAttribute('data-count')),
			kind: span.getAttribute('data-kind') ?? ''
		}))
	);

/** Beats whose marks come with an open edge, which counts nothing. */
const OPEN_EDGE = ['kidnapped-2', 'trafficking-1', 'trafficking-2', 'assisted-1', 'left-out-1'];

/** Beats whose captions say what each form of mark is: there an outline is a person not identified, and no estimate. */
const CAPTIONED = ['since-2', 'since-3'];

/** What the release's own figures must be drawn as. */
const EXPECTED: Readonly<Record<string, readonly Population[]>> = {
	'opening-1': [{ figure: 'kidnapped-2009', count: 10_000, kind: 'soft' }],
	'kidnapped-1': [{ figure: 'kidnapped-2009', count: 10_000, kind: 'soft' }],
	'kidnapped-3': [
		{ figure: 'cndh-kidnapped', count: 9758, kind: 'soft' },
		{ figure: 'rounding-gap', count: 242, kind: 'solid' }
	],
	'san-fernando-1': [{ figure: 'san-fernando', count: 72, kind: 'solid' }],
	'san-fernando-2': [
		{ figure: 'sf-identified', count: 63, kind: 'solid' },
		{ figure: 'sf-unidentified', count: 9, kind: 'ring' }
	],
	'since-2': [
		{ figure: 'sf-identified', count: 63, kind: 'solid' },
		{ figure: 'sf-unidentified', count: 9, kind: 'ring' }
	],
	'since-3': [{ figure: 'sf-unidentified', count: 9, kind: 'ring' }],
	'trafficking-1': [{ figure: 'trafficked-yearly', count: 20_000, kind: 'ring' }],
	'assisted-2': [
		{ figure: 'assisted-south', count: 141, kind: 'solid' },
		{ figure: 'assisted-elsewhere', count: 35, kind: 'solid' }
	],
	'ransom-1': []
};

test('at every beat the stage says what it counts, and the list of figures says the same @phone', async ({
	page
}) => {
	await hurry(page);
	await open(page, 'en', '?motion=reduced');
	/** The value in the list of figures, as it is printed there. */
	const printed = await page
		.locator('.figure-entry')
		.evaluateAll((entries) =>
			Object.fromEntries(
				entries.map((entry) => [
					entry.id.replace('figure-', ''),
					Math.round(Number((entry.querySelector('.figure-value')?.textContent ?? '').replace(/[^\d.]/g, '')))
				])
			)
		);
	for (const beat of beatIds) {
		await scrollTo(page, beat);
		const here = await populations(page);
		for (const { figure, count, kind } of here) {
			expect(count, `${beat}: ${figure}`).toBe(printed[figure]);
			expect(['solid', 'soft', 'ring'], `${beat}: ${figure}`).toContain(kind);
		}
		const expected = EXPECTED[beat];
		if (expected) expect(here, beat).toEqual(expected);
		// Marks never stand without the key that says how they are known, or the captions that do.
		const key = page.locator('.stage .key-title');
		const captioned = CAPTIONED.includes(beat);
		await expect(key, `${beat}: the key`).toHaveCount(here.length > 0 && !captioned ? 1 : 0);
		if (captioned)
			await expect(page.locator('.stage .chart-unnamed text'), `${beat}: captions`).toBeVisible();

		const drawn = marksInStill(beat);
		const counted = here.reduce((sum, { count }) => sum + count, 0);
		if (OPEN_EDGE.includes(beat)) expect(drawn, `${beat}: marks in the still`).toBeGreaterThan(counted);
		else expect(drawn, `${beat}: marks in the still`).toBe(counted);
	}
});

/** Marks in a beat's still picture: subpaths of different paths; a soft mark is several discs of one path each. */
function marksInStill(beat: string): number {
	const svg = readFileSync(path.join(process.cwd(), 'dist', 'stills', 'en', `${beat}.svg`), 'utf8');
	const paths = [
		...svg.matchAll(/<path class="mark [^"]*"[^>]* d="([^"]*)"|<path d="([^"]*)"[^>]* class="mark /g)
	];
	const shapes = new Set(paths.map(([, one, other]) => one ?? other ?? ''));
	return [...shapes].reduce((sum, d) => sum + (d.match(/m/gi)?.length ?? 0), 0);
}

/** All ink of the marks layer, in fully covered CSS px. */
const inkOf = (page: Page): Promise<number> =>
	page.evaluate(() => {
		const canvas = document.querySelector<HTMLCanvasElement>('.stage-marks canvas');
		if (!canvas) throw new Error('no marks are painted');
		const copy = new OffscreenCanvas(canvas.width, canvas.height);
		const context = copy.getContext('2d');
		if (!context) throw new Error('no canvas to copy to');
		context.drawImage(canvas, 0, 0);
		const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
		let sum = 0;
		for (let at = 3; at < data.length; at += 4) sum += data[at] ?? 0;
		const ratio = canvas.width / canvas.clientWidth;
		return sum / 255 / ratio ** 2;
	});

test('the GPU, pixels, and a browser without WebGL paint the same amount of ink @desktop', async ({
	page,
	baseURL,
	watch,
	watchPage
}) => {
	// Said of the test's own look at the pixels.
	watch.expected(/GPU stall due to ReadPixels/);
	await pretendGpu(page);
	// Large, so that few marks touch: where discs overlap, the two ways of painting mix their edges differently.
	const viewport = { width: 1440, height: 900 };
	await page.setViewportSize(viewport);
	const some = ['kidnapped-1', 'every-day-1', 'origins-3', 'san-fernando-2', 'trafficking-2', 'assisted-1'];
	const without = await chromium.launch({
		executablePath: process.env['BROWSER_PATH'] ?? '',
		args: [...browserArgs(), '--disable-3d-apis']
	});
	try {
		const plain = await without.newPage({ baseURL: baseURL ?? '', viewport });
		watchPage(plain);
		await open(page, 'en', '?motion=reduced');
		await plain.goto(`${pageOf('en')}?motion=reduced`);
		await expect(page.locator('.stage-marks')).toHaveAttribute('data-technique', 'webgl');
		await rests(plain, 'opening-1');
		await expect(plain.locator('.stage-marks')).toHaveAttribute('data-technique', 'canvas');
		for (const beat of some) {
			await scrollTo(page, beat);
			await scrollTo(plain, beat);
			const [gpu, pixels] = [await inkOf(page), await inkOf(plain)];
			expect(gpu, beat).toBeGreaterThan(100);
			expect(Math.abs(gpu / pixels - 1), `${beat}: ink of GPU ${gpu}, of pixels ${pixels}`).toBeLessThan(
				0.06
			);
		}
	} finally {
		await without.close();
	}
});
