/** Chromium for the engine specs, by Playwright. */
import { chromium } from '@playwright/test';
import { testArgs } from '../tools/browser.js';
import type { EngineBrowser } from './driver';
import { findChromium } from './find';

export async function launchChromium(): Promise<EngineBrowser> {
	const browser = await chromium.launch({
		executablePath: findChromium().programs['chromium'] ?? '',
		args: testArgs()
	});
	return {
		version: `Chromium ${browser.version()}`,
		cannot: {},
		async newPage(origin) {
			const context = await browser.newContext({ hasTouch: true });
			const page = await context.newPage();
			const problems: string[] = [];
			page.on('pageerror', ({ message }) => problems.push(`error: ${message}`));
			page.on('console', (message) => {
				if (message.type() === 'error' || message.type() === 'warning')
					problems.push(`console: ${message.text()}`);
			});
			page.on('request', (request) => {
				if (!request.url().startsWith(origin)) problems.push(`foreign request: ${request.url()}`);
			});
			return {
				goto: async (url) => {
					await page.goto(url);
				},
				reload: async () => {
					await page.reload();
				},
				back: async () => {
					await page.goBack();
				},
				run: (expression) => page.evaluate(expression),
				click: (selector) => page.locator(selector).first().click(),
				press: (key) => page.keyboard.press(key),
				wheel: async (x, y, down) => {
					await page.mouse.move(x, y);
					await page.mouse.wheel(0, down);
				},
				tap: (selector) => page.locator(selector).first().tap(),
				resize: (width, height) => page.setViewportSize({ width, height }),
				screenshot: () => page.screenshot(),
				problems: () => Promise.resolve(problems),
				close: () => context.close()
			};
		}
	};
}
