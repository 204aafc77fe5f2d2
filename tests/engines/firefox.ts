/** Firefox for the engine specs, by Puppeteer over WebDriver BiDi. */
import puppeteer, { type KeyInput } from 'puppeteer-core';
import { expect } from 'vitest';
import type { EngineBrowser } from './driver';
import { findFirefox } from './find';

/**
 * What Firefox tells of a typeface whose page was left before it came (NS_BINDING_ABORTED). Leaving is the test's doing;
 * a typeface that is missing or refused has another status.
 */
const LEFT_BEFORE_FONT = /downloadable font: download failed .* status=2152398850 /;

/** True once a document stands that was not there when `window.old` was set. Between two documents there is nothing to ask. */
const RELOADED = "!window.old && document.readyState === 'complete'";

export async function launchFirefox(): Promise<EngineBrowser> {
	const browser = await puppeteer.launch({
		browser: 'firefox',
		executablePath: findFirefox().programs['firefox'] ?? '',
		headless: true,
		timeout: 90_000,
		// Nothing of the browser's own may reach for the network.
		extraPrefsFirefox: {
			'network.captive-portal-service.enabled': false,
			'network.connectivity-service.enabled': false,
			'services.settings.server': 'data:,#remote-settings-dummy/v1'
		}
	});
	return {
		version: await browser.version(),
		cannot: { touch: 'Firefox on a desktop has no touch screen to drive' },
		async newPage(origin) {
			const context = await browser.createBrowserContext();
			const page = await context.newPage();
			const problems: string[] = [];
			page.on('pageerror', (error) => {
				const text = error instanceof Error ? error.message : String(error);
				if (!LEFT_BEFORE_FONT.test(text)) problems.push(`error: ${text}`);
			});
			page.on('console', (message) => {
				if (['error', 'warn'].includes(message.type())) problems.push(`console: ${message.text()}`);
			});
			page.on('request', (request) => {
				const url = request.url();
				if (/^https?:/.test(url) && !url.startsWith(origin)) problems.push(`foreign request: ${url}`);
			});
			return {
				goto: async (url) => {
					await page.goto(url, { waitUntil: 'load' });
				},
				// The driver waits in vain for a reload of a page that Back took out of the memory; the page itself does not.
				reload: async () => {
					await page.evaluate('window.old = true; setTimeout(() => location.reload())');
					await expect
						.poll(() => page.evaluate(RELOADED).catch(() => false), { timeout: 60_000, interval: 50 })
						.toBe(true);
				},
				// A page kept in memory fires no load event to wait for.
				back: async () => {
					await page.evaluate('setTimeout(() => history.back())');
				},
				run: (expression) => page.evaluate(expression),
				click: (selector) => page.click(selector),
				press: (key) => page.keyboard.press(key as KeyInput),
				wheel: async (x, y, down) => {
					await page.mouse.move(x, y);
					await page.mouse.wheel({ deltaY: down });
				},
				tap: (selector) => page.tap(selector),
				resize: (width, height) => page.setViewport({ width, height }),
				screenshot: async () => Buffer.from(await page.screenshot()),
				problems: () => Promise.resolve(problems),
				close: () => context.close()
			};
		}
	};
}
