/** A phone is turned, a column changes, words are set on other pages: the reader stays at the same step, and no page is left blank. */
import { afterAll, beforeAll, expect } from 'vitest';
import { elementSnippet } from '../../src/modes/embed/maker/snippets';
import { inEveryEngine, type Page } from '../engines/driver';
import { article, scrollInto, settles, shown, type Shown } from './host-pages';
import { loader } from './loaders';
import { CHOICE, PIECE } from './pages';
import { serveHosts, type HostServer } from './server';

const UPRIGHT = [390, 760] as const;
const ON_ITS_SIDE = [760, 340] as const;
/** Scroll that a stop may take, in heights of the window. */
const STOP = 0.8;

let hosts: HostServer;
beforeAll(async () => {
	hosts = await serveHosts('');
});
afterAll(() => hosts.close());

async function open(page: Page, form: 'scroll' | 'stepper', chapter: string | null = null): Promise<void> {
	page.expected(/foreign request: http:\/\/localhost/);
	const choice = { ...CHOICE, chapter, form };
	await page.resize(...UPRIGHT);
	await page.goto(hosts.add(article(elementSnippet(choice, PIECE, page.site, loader))));
	await page.evaluate(() => {
		document.getElementById('around')?.scrollIntoView({ block: 'start', behavior: 'instant' });
	});
	await page.waitFor(
		() => (window as unknown as { steps: unknown[] }).steps.length > 0,
		'the piece to tell its first step'
	);
	await settles(page);
}

/** The piece fills the window, and its room is what its steps need. */
function standsStill({ top, sticky, room, count, window: [, height] }: Shown): void {
	expect(sticky).toBe(true);
	expect(Math.abs(top)).toBeLessThanOrEqual(1);
	expect(room).toBeLessThanOrEqual((count * STOP + 1) * height + 2);
}

/** Presses the frame's own keys until it tells a beat. */
async function nextTo(page: Page, beat: string): Promise<void> {
	await page.evaluate(() => {
		(window as unknown as { pieceIn: () => HTMLElement }).pieceIn().focus();
	});
	for (let k = 0; k < 12 && (await shown(page)).step !== beat; k++) {
		await page.press('ArrowRight');
		await settles(page);
	}
	expect((await shown(page)).step).toBe(beat);
}

inEveryEngine('in a page that is turned', (test) => {
	for (const share of [0.5, 0.93]) {
		test(`the scrolled story keeps its step, ${String(share)} of the way in`, async (page) => {
			await open(page, 'scroll');
			await scrollInto(page, share);
			const before = await settles(page);
			standsStill(before);
			expect(before.step).not.toMatch(/^(opening-1)?$/);
			for (const [width, height] of [ON_ITS_SIDE, [834, 600]] as const) {
				await page.resize(width, height);
				const turned = await settles(page);
				expect(turned.step).toBe(before.step);
				standsStill(turned);
				await page.resize(...UPRIGHT);
				const again = await settles(page);
				expect(again.step).toBe(before.step);
				standsStill(again);
				expect(again.count).toBe(before.count);
				expect(Math.abs(again.foot - before.foot), 'as far in as before').toBeLessThanOrEqual(3);
			}
		});
	}

	test('a column made narrower keeps the step, though its words need more steps', async (page) => {
		await open(page, 'scroll');
		await page.resize(1000, 700);
		await scrollInto(page, 0.4);
		const before = await settles(page);
		await page.evaluate(() => document.querySelector('.article')?.classList.add('narrow'));
		await page.waitFor(
			(count) => {
				const { heard } = window as unknown as { heard: ({ type?: string; count?: number } | null)[] };
				return heard.filter((data) => data?.type === 'hello').at(-1)?.count !== count;
			},
			'another number of steps',
			before.count
		);
		const after = await settles(page);
		expect(after.count).not.toBe(before.count);
		expect(after.step).toBe(before.step);
		standsStill(after);
	});

	test('another form keeps the step, and leaves no room blank', async (page) => {
		await open(page, 'scroll');
		await scrollInto(page, 0.5);
		const before = await settles(page);
		// The host's page changes at this width, and nothing can be pinned in it any more.
		await page.evaluate(() => document.getElementById('around')?.classList.add('hides'));
		await page.resize(500, 760);
		const stepped = await settles(page);
		expect(stepped.sticky).toBe(false);
		expect(stepped.step).toBe(before.step);
		expect(stepped.room).toBeLessThanOrEqual(stepped.height + 2);
		expect(stepped.top, 'in view').toBeLessThan(380);
		expect(stepped.foot, `in view: ${JSON.stringify(stepped)}`).toBeGreaterThan(380);
		await page.evaluate(() => document.getElementById('around')?.classList.remove('hides'));
		await page.resize(...UPRIGHT);
		const again = await settles(page);
		expect(again.step).toBe(before.step);
		standsStill(again);
	});

	test('the stepper keeps its step and its place', async (page) => {
		await open(page, 'stepper', 'every-day');
		await nextTo(page, 'every-day-2');
		for (const [width, height] of [ON_ITS_SIDE, UPRIGHT, [320, 480], UPRIGHT] as const) {
			await page.resize(width, height);
			const { step, top } = await settles(page);
			expect(step).toBe('every-day-2');
			expect(Math.abs(top), 'head of the frame').toBeLessThanOrEqual(2);
		}
	});

	test('a reader below the piece stays there', async (page) => {
		await open(page, 'scroll');
		await page.evaluate(() => {
			const words = document.querySelector('#around + p + p + p');
			words?.scrollIntoView({ block: 'center', behavior: 'instant' });
			words?.setAttribute('id', 'mine');
		});
		await settles(page);
		const place = () =>
			page.evaluate(
				() => (document.getElementById('mine')?.getBoundingClientRect().top ?? NaN) / innerHeight
			);
		expect(await place()).toBeGreaterThan(0.2);
		for (const [width, height] of [ON_ITS_SIDE, UPRIGHT]) {
			await page.resize(width, height);
			await settles(page);
			expect(await place(), 'heights of the window').toBeGreaterThan(-0.5);
			expect(await place(), 'heights of the window').toBeLessThan(1.5);
		}
	});
});
