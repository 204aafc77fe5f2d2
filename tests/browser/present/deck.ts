/** Handles on the classroom for its tests: open it, wait until it rests, listen for anything that goes wrong. */
import { type BrowserContext, type Page } from '@playwright/test';
import { beats } from '../story';
import { appears } from '../appears';

export const langs = ['en', 'es'] as const;
export type Lang = (typeof langs)[number];

/** Every stop in order, by what the address holds; written out here so that the tests do not borrow the list they test. */
export const guessBefore: Readonly<Record<string, string>> = {
	'kidnapped-1': 'guess-kidnapped',
	'origins-2': 'guess-nationality',
	'ransom-1': 'guess-ransom',
	'assisted-1': 'guess-assisted'
};
export const stopIds: readonly string[] = beats.flatMap(({ id }) => {
	const guess = guessBefore[id];
	return guess === undefined ? [id] : [guess, id];
});

/** Gathers errors, console messages and requests to elsewhere; `expectSilence` says that there were none. */
export function listen(page: Page): string[] {
	const heard: string[] = [];
	page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
	page.on('console', (message) => {
		// Playwright's own word, see serviceWorkers in its configuration.
		if (message.text().startsWith('Service Worker registration blocked')) return;
		if (['error', 'warning'].includes(message.type())) heard.push(`console: ${message.text()}`);
	});
	page.on('request', (request) => {
		const { hostname, protocol } = new URL(request.url());
		if (/^https?:$/.test(protocol) && hostname !== '127.0.0.1') heard.push(`request: ${request.url()}`);
	});
	return heard;
}

export const addressOf = (lang: Lang, rest = '') => `${lang === 'en' ? '' : 'es/'}present/${rest}`;

export async function openDeck(page: Page, lang: Lang, rest = ''): Promise<void> {
	await page.goto(addressOf(lang, rest));
	await appears(page, '[data-audience]', { state: 'visible' });
}

/** Waits until the class's screen stands at a stop, and, at a beat, until its picture rests there. */
export async function restsAt(page: Page, stop: string): Promise<void> {
	const onScreen = `[data-audience][data-stop-shown="${stop}"]`;
	const drawn = stop.startsWith('guess-') ? '' : ` [data-stage][data-beat="${stop}"]`;
	await appears(page, `${onScreen}${drawn}, [data-speaker][data-stop-shown="${stop}"]`);
}

/** Opens the speaker's window the way a teacher does. */
export async function openSpeaker(context: BrowserContext, page: Page): Promise<Page> {
	const opened = context.waitForEvent('page');
	await page.keyboard.press('s');
	const speaker = await opened;
	await speaker.locator('[data-speaker]').waitFor();
	return speaker;
}

export const stopShown = (page: Page) =>
	page.locator('[data-audience], [data-speaker]').getAttribute('data-stop-shown');
