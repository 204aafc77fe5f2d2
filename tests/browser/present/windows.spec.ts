/** Two windows in step: by the speaker, by the class's screen, through reloads and closings; no window, then notes in the page. */
import { expect, test } from '../shared-context';
import { listen, openDeck, openSpeaker, restsAt, stopIds, stopShown } from './deck';

/** Seeded, so that a failure can be run again: mulberry32. */
function randomFrom(seed: number): () => number {
	let a = seed;
	return () => {
		a = (a + 0x6d2b79f5) | 0;
		let t = Math.imul(a ^ (a >>> 15), 1 | a);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

// Small windows: two of them draw three stages without a graphics card.
test.use({ viewport: { width: 960, height: 600 } });

test('stay together through 100 random actions and reloads @reduced', async ({ page, context }) => {
	test.setTimeout(480_000);
	// Smaller still: what is told from window to window does not depend on their size.
	const size = { width: 640, height: 400 };
	await page.setViewportSize(size);
	const heard = [listen(page)];
	await openDeck(page, 'en', '#road-1');
	const speaker = await openSpeaker(context, page);
	await speaker.setViewportSize(size);
	heard.push(listen(speaker));
	const random = randomFrom(20100901);
	const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)] as Item;
	const keys = [
		'PageDown',
		'PageDown',
		'PageDown',
		'PageUp',
		'ArrowRight',
		'Space',
		'b',
		'w',
		'h',
		't',
		'Home',
		'End',
		'number'
	];
	for (let k = 0; k < 100; k++) {
		const where = pick([page, speaker]);
		if (k % 10 === 9) {
			await where.reload();
			await where.locator('[data-audience], [data-speaker]').waitFor();
		} else {
			const key = pick(keys);
			if (key === 'number') {
				for (const digit of String(1 + Math.floor(random() * stopIds.length)))
					await where.keyboard.press(digit);
				await where.keyboard.press('Enter');
			} else await where.keyboard.press(key);
		}
		const other = where === page ? speaker : page;
		await expect
			.poll(async () => [await stopShown(other), await blankOf(other)].join(), {
				message: `after action ${k}`,
				intervals: [20, 40, 80]
			})
			.toBe([await stopShown(where), await blankOf(where)].join());
	}
	expect(heard.flat()).toEqual([]);

	async function blankOf(target: typeof page) {
		return target.locator('[data-audience], [data-speaker]').getAttribute('data-blank');
	}
});

test('the speaker sees now and next, notes, question, record and sources @desktop', async ({
	page,
	context
}) => {
	await openDeck(page, 'es', '#kidnapped-3');
	await restsAt(page, 'kidnapped-3');
	const speaker = await openSpeaker(context, page);
	await restsAt(speaker, 'kidnapped-3');
	await expect(speaker.locator('.preview [data-slide]')).toHaveCount(2);
	await expect(speaker.locator('.preview [data-stage]').nth(0)).toHaveAttribute('data-beat', 'kidnapped-3');
	await expect(speaker.locator('.preview [data-stage]').nth(1)).toHaveAttribute('data-beat', 'every-day-1');
	// Set in the slide's own type, at the shape of the class's screen.
	const shapes = [speaker.locator('.preview-slide').first(), page.locator('[data-audience]')].map((slide) =>
		slide.evaluate((element) => [
			Math.round((100 * element.clientWidth) / element.clientHeight),
			...[...element.querySelectorAll('.slide-words h2, .slide-words .lead')].map((words) =>
				Math.round(parseFloat(getComputedStyle(words).fontSize))
			)
		])
	);
	expect(await shapes[0]).toEqual(await shapes[1]);
	for (const part of ['notes', 'question', 'record', 'sources'])
		await expect(speaker.locator(`.notes-${part}`)).not.toBeEmpty();
	await expect(speaker.locator('.notes-sources a').first()).toHaveAttribute('target', '_blank');
	await speaker.keyboard.press('t');
	await expect(speaker.locator('[data-elapsed]')).toHaveText(/0:0[1-9]/);
	await expect(page.locator('.timer-text')).toContainText(/0:0\d/);
});

test('closing either window loses nothing @desktop', async ({ page, context }) => {
	await openDeck(page, 'en', '#guess-kidnapped');
	await page.locator('.guess-number input').fill('4321');
	await page.locator('.guess-number input').blur();
	await page.getByRole('button', { name: 'Fix our guess' }).click();
	let speaker = await openSpeaker(context, page);
	await speaker.keyboard.press('PageDown');
	await restsAt(page, 'kidnapped-1');
	await speaker.close();
	await page.keyboard.press('PageDown');
	await restsAt(page, 'kidnapped-2');
	speaker = await openSpeaker(context, page);
	await restsAt(speaker, 'kidnapped-2');

	const address = page.url().replace(/#.*/, '');
	await page.close();
	await expect(speaker.locator('.speaker-alone')).not.toBeEmpty();
	await speaker.keyboard.press('PageUp');
	await restsAt(speaker, 'kidnapped-1');
	const again = await context.newPage();
	await again.goto(address);
	await restsAt(again, 'kidnapped-1');
	await expect(again.locator('.guess-label .number')).toHaveText('4,321');
	await expect(speaker.locator('.speaker-alone')).toBeEmpty();
	await again.keyboard.press('PageDown');
	await restsAt(speaker, 'kidnapped-2');
});

test('words from another origin move nothing @desktop', async ({ page }) => {
	await openDeck(page, 'en', '#road-1');
	await restsAt(page, 'road-1');
	await page.evaluate(async () => {
		const state = {
			stop: 30,
			blank: 'black',
			labels: false,
			answers: {},
			trying: {},
			sum: 1,
			timer: { since: null, before: 0 }
		};
		const message = {
			app: 'road-north-deck',
			version: 2,
			kind: 'state',
			window: 'z',
			stamped: { state, count: 99, by: 'z' }
		};
		// From the right place but no partner of this window; then from an origin that is none.
		postMessage(message, '*');
		dispatchEvent(
			new MessageEvent('message', { data: message, origin: 'https://elsewhere.example', source: window })
		);
		dispatchEvent(new MessageEvent('message', { data: message, origin: 'null' }));
		await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
	});
	expect(await stopShown(page)).toBe('road-1');
});

test('a browser that opens no window shows the notes in the page @desktop', async ({ page }) => {
	await page.addInitScript(() => {
		window.open = () => null;
	});
	await openDeck(page, 'en', '#road-1');
	await page.keyboard.press('s');
	const drawer = page.getByRole('region', { name: 'Notes' });
	await expect(drawer).toBeVisible();
	await expect(drawer.locator('.notes-question')).not.toBeEmpty();
	const first = await drawer.locator('.notes-notes').textContent();
	await page.keyboard.press('PageDown');
	await expect(drawer.locator('.notes-notes')).not.toHaveText(first ?? '');
	await page.keyboard.press('Escape');
	await expect(drawer).toHaveCount(0);
});
