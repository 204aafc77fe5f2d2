/** Two engines with the few hands a host page's test needs: Chromium by Playwright, Firefox by Puppeteer over WebDriver BiDi. */
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import puppeteer, { type KeyInput } from 'puppeteer-core';
import { findBrowser, testArgs } from '../tools/browser.js';

export interface HostPage {
	/** Opens an address and waits for its load event. */
	goto(url: string): Promise<void>;
	/** Evaluates an expression in the host's page; the value must be JSON. */
	run(expression: string): Promise<unknown>;
	click(x: number, y: number): Promise<void>;
	wheel(x: number, y: number, down: number): Promise<void>;
	press(key: 'PageDown' | 'ArrowRight'): Promise<void>;
	/** The page as it is printed. */
	pdf(): Promise<Uint8Array>;
	/** Errors of the page and its frames and messages on the console, so far. */
	problems(): readonly string[];
	/** Every address asked for, so far. */
	requests(): readonly string[];
	close(): Promise<void>;
}

export interface HostBrowser {
	/**
	 * An empty page of a size, px. One tab serves all in turn: to open another costs as much as what it shows, and a frame
	 * remembers nothing.
	 */
	newPage(width: number, height: number): Promise<HostPage>;
	close(): Promise<void>;
}

export interface HostEngine {
	readonly name: string;
	readonly launch: () => Promise<HostBrowser>;
}

const firefoxPath = [process.env['FIREFOX_PATH'] ?? '', '/usr/bin/firefox-esr', '/usr/bin/firefox'].find(
	(file) => file !== '' && existsSync(file)
);
const chromiumPath = findBrowser()?.path;

/** The engines found on this machine. */
export const engines: readonly HostEngine[] = [
	...(chromiumPath === undefined ? [] : [{ name: 'chromium', launch: () => launchChromium(chromiumPath) }]),
	...(firefoxPath === undefined ? [] : [{ name: 'firefox', launch: () => launchFirefox(firefoxPath) }])
];

async function launchChromium(executablePath: string): Promise<HostBrowser> {
	const browser = await chromium.launch({ executablePath, args: testArgs() });
	const page = await (await browser.newContext()).newPage();
	let problems: string[] = [];
	let requests: string[] = [];
	page.on('pageerror', ({ message }) => problems.push(`error: ${message}`));
	page.on('console', (message) => {
		if (['error', 'warning'].includes(message.type())) problems.push(`console: ${message.text()}`);
	});
	page.on('request', (request) => requests.push(request.url()));
	return {
		async newPage(width, height) {
			[problems, requests] = [[], []];
			await page.setViewportSize({ width, height });
			return {
				goto: async (url) => {
					await page.goto(url, { waitUntil: 'load' });
				},
				run: (expression) => page.evaluate(expression),
				click: (x, y) => page.mouse.click(x, y),
				async wheel(x, y, down) {
					await page.mouse.move(x, y);
					await page.mouse.wheel(0, down);
				},
				press: (key) => page.keyboard.press(key),
				pdf: () => page.pdf({ format: 'A4' }),
				problems: () => problems,
				requests: () => requests,
				close: async () => {
					await page.goto('about:blank');
				}
			};
		},
		close: () => browser.close()
	};
}

async function launchFirefox(executablePath: string): Promise<HostBrowser> {
	const browser = await puppeteer.launch({
		browser: 'firefox',
		executablePath,
		headless: true,
		timeout: 90_000,
		extraPrefsFirefox: {
			// Nothing of the browser's own may reach for the network, and no scroll takes its time.
			'network.captive-portal-service.enabled': false,
			'network.connectivity-service.enabled': false,
			'services.settings.server': 'data:,#remote-settings-dummy/v1',
			'general.smoothScroll': false
		}
	});
	const page = await browser.newPage();
	let problems: string[] = [];
	let requests: string[] = [];
	page.on('pageerror', (error) => {
		problems.push(`error: ${error instanceof Error ? error.message : String(error)}`);
	});
	page.on('console', (message) => {
		if (['error', 'warn'].includes(message.type())) problems.push(`console: ${message.text()}`);
	});
	page.on('request', (request) => requests.push(request.url()));
	return {
		async newPage(width, height) {
			[problems, requests] = [[], []];
			await page.setViewport({ width, height });
			return {
				goto: async (url) => {
					await page.goto(url, { waitUntil: 'load' });
				},
				run: (expression) => page.evaluate(expression),
				click: (x, y) => page.mouse.click(x, y),
				async wheel(x, y, down) {
					await page.mouse.move(x, y);
					await page.mouse.wheel({ deltaY: down });
				},
				press: (key) => page.keyboard.press(key satisfies KeyInput),
				pdf: () => page.pdf({ format: 'A4' }),
				problems: () => problems,
				requests: () => requests,
				close: async () => {
					await page.goto('about:blank');
				}
			};
		},
		close: () => browser.close()
	};
}
