/**
 * One small driver over three engines, for specs that must hold in each: Chromium (Playwright), Firefox (Puppeteer over
 * WebDriver BiDi) and WebKitGTK (MiniBrowser over plain WebDriver).
 *
 *     import { expect } from 'vitest';
 *     import { inEveryEngine } from './driver';
 *
 *     inEveryEngine('the embed', (test) => {
 *         test('draws its chapter', async (page) => {
 *             await page.goto('embed/road/');
 *             await page.waitFor(() => document.querySelector('[data-beat="road-1"]'), 'the first beat');
 *             expect(await page.evaluate(() => document.title)).toBe('…');
 *         });
 *         test('follows a finger', { needs: ['touch'] }, async (page) => { … });
 *     });
 *
 * - Every test gets a page of its own, 800 × 500, without anything remembered, and addresses are relative to the site,
 *   which is served under a deep path from dist/: build before.
 * - Functions given to `evaluate` and `waitFor` run in the page: they may use their one argument (JSON) and nothing else.
 * - After each test `page.problems()` must be empty: page errors, console errors, foreign requests, as far as the engine
 *   tells. A test about such a thing calls `page.expected(/…/)`.
 * - A test that `needs` what an engine's driver cannot do is not run there, and the output says so with the reason.
 * - REQUIRE_ENGINES=chromium,firefox,webkit makes a missing engine a failure (engines.spec.ts).
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../src/build/tools/serve.js';
import { launchChromium } from './chromium';
import { findChromium, findFirefox, findWebkit } from './find';
import { launchFirefox } from './firefox';
import { launchWebkit } from './webkit';

export type EngineName = 'chromium' | 'firefox' | 'webkit';

/** What not every driver can do. */
export type Ability = 'console' | 'requests' | 'wheel' | 'touch';

export interface EnginePage {
	/** Opens an address and waits for its load event. Only a hash that changes opens no new document. */
	goto(url: string): Promise<void>;
	reload(): Promise<void>;
	/** Sets out for the page before; wait for something of it. */
	back(): Promise<void>;
	/** Evaluates an expression in the page; a promise is awaited; the value must be JSON. */
	run(expression: string): Promise<unknown>;
	/** A click in the middle of the first element that matches, scrolled into view. */
	click(selector: string): Promise<void>;
	/** A key by its DOM name: `a`, `Enter`, `Escape`, `Tab`, `ArrowRight`, `Home`, `PageDown`, `Space`. */
	press(key: string): Promise<void>;
	/** Turns the wheel over a point, px. */
	wheel(x: number, y: number, down: number): Promise<void>;
	tap(selector: string): Promise<void>;
	/** Size of what the page sees, px. */
	resize(width: number, height: number): Promise<void>;
	/** What the screen shows, PNG. */
	screenshot(): Promise<Buffer>;
	/** Page errors, console errors and foreign requests so far, as far as the engine tells. */
	problems(): Promise<readonly string[]>;
	close(): Promise<void>;
}

export interface EngineBrowser {
	readonly version: string;
	/** What this driver cannot do, and why. */
	readonly cannot: Readonly<Partial<Record<Ability, string>>>;
	/** A page that shares nothing with earlier ones. */
	newPage(origin: string): Promise<EnginePage>;
}

export interface Engine {
	readonly name: EngineName;
	/** What is missing on this machine, in words; null when nothing is. */
	readonly missing: string | null;
	launch(): Promise<EngineBrowser>;
}

/** All engines, found here or not. */
export const engines: readonly Engine[] = [
	{ name: 'chromium', missing: findChromium().missing, launch: launchChromium },
	{ name: 'firefox', missing: findFirefox().missing, launch: launchFirefox },
	{ name: 'webkit', missing: findWebkit().missing, launch: launchWebkit }
];

/** Engines whose absence is a failure. */
export const requiredEngines: readonly string[] = (process.env['REQUIRE_ENGINES'] ?? '')
	.split(',')
	.filter((name) => name !== '');

/** A page with the conveniences that need no engine's help. */
export interface Page extends Omit<EnginePage, 'run' | 'close' | 'problems'> {
	readonly engine: EngineName;
	/** Address of the site, with a slash at the end: for pages of others that hold a part of it. */
	readonly site: string;
	/** @param address relative to the site: `es/#kidnapped-2` */
	goto(address: string): Promise<void>;
	evaluate<Result>(run: () => Result | Promise<Result>): Promise<Result>;
	evaluate<Given, Result>(run: (given: Given) => Result | Promise<Result>, given: Given): Promise<Result>;
	/**
	 * Waits until a function gives something truthy in the page.
	 * @param what is waited for, in words, for the error
	 * @throws after 15 s
	 */
	waitFor(run: () => unknown, what: string): Promise<void>;
	waitFor<Given>(run: (given: Given) => unknown, what: string, given: Given): Promise<void>;
	/** Problems that match are what the test is about. */
	expected(pattern: RegExp): void;
	problems(): Promise<readonly string[]>;
}

/** Browsers of this worker's specs, started when the first of them asks. They end with the worker, each driver sees to its own. */
const started = new Map<EngineName, Promise<EngineBrowser>>();

function start(engine: Engine): Promise<EngineBrowser> {
	const browser = started.get(engine.name) ?? engine.launch();
	started.set(engine.name, browser);
	return browser;
}

type Run = (page: Page) => Promise<void>;
interface Options {
	readonly needs: readonly Ability[];
}
export interface EngineTest {
	(name: string, run: Run): void;
	(name: string, options: Options, run: Run): void;
}

const BASE = '/a/deep/path/';
const PATIENCE_MS = 15_000;
const POLL_MS = 40;
/** What is told of a page that was waited for in vain. */
const STATE = `(({ dataset }, stage) => ({
	address: location.href, ready: document.readyState, visible: document.visibilityState, scroll: scrollY,
	live: dataset.live, still: dataset.still, beat: stage?.dataset.beat, p: stage?.dataset.p
}))(document.documentElement, document.querySelector('[data-stage]'))`;

type Declare = (test: EngineTest, engine: EngineName) => void;

const here = engines.filter(({ missing }) => missing === null);

/** Declares the same tests for every engine found on this machine. */
export const inEveryEngine = (title: string, declare: Declare): void => {
	inEngines(here, title, declare);
};

/**
 * Declares tests that tests/browser has for Chromium, in a larger number, for the other engines found on this machine; for Chromium
 * where there is no other.
 */
export const inOtherEngines = (title: string, declare: Declare): void => {
	const others = here.filter(({ name }) => name !== 'chromium');
	inEngines(others.length > 0 ? others : here, title, declare);
};

function inEngines(chosen: readonly Engine[], title: string, declare: Declare): void {
	for (const engine of chosen) {
		describe(`${title} in ${engine.name}`, () => {
			let browser: EngineBrowser;
			let site: Awaited<ReturnType<typeof serve>>;
			const left: string[] = [];
			beforeAll(async () => {
				[browser, site] = await Promise.all([start(engine), serve({ port: 0, base: BASE })]);
			});
			afterAll(async () => {
				await site.close();
				if (left.length > 0) console.log(left.join('\n'));
			});
			const test: EngineTest = (name: string, ...rest: [Run] | [Options, Run]) => {
				const [{ needs }, run] = rest.length === 2 ? rest : [{ needs: [] }, rest[0]];
				it(name, async () => {
					const lacking = needs.find((ability) => browser.cannot[ability] !== undefined);
					if (lacking) {
						left.push(`${engine.name}, "${name}": not tried, ${browser.cannot[lacking] ?? ''}`);
						return;
					}
					const raw = await browser.newPage(new URL(site.url).origin);
					const allowed: RegExp[] = [];
					try {
						await raw.resize(800, 500);
						await run(comfortable(raw, engine.name, site.url, allowed));
						const problems = (await raw.problems()).filter(
							(problem) => !allowed.some((pattern) => pattern.test(problem))
						);
						expect(problems, 'errors and foreign requests').toEqual([]);
					} finally {
						await raw.close();
					}
				});
			};
			declare(test, engine.name);
		});
	}
}

function comfortable(raw: EnginePage, engine: EngineName, site: string, allowed: RegExp[]): Page {
	const text = (run: (given: never) => unknown, given: unknown) =>
		`(${run.toString()})(${given === undefined ? '' : JSON.stringify(given)})`;
	return {
		...raw,
		engine,
		site,
		goto: (address) => raw.goto(new URL(address, site).href),
		evaluate: async (run: (given: never) => unknown, given?: unknown) => raw.run(text(run, given)),
		waitFor: async (run: (given: never) => unknown, what: string, given?: unknown) => {
			const end = performance.now() + PATIENCE_MS;
			const once = `Promise.resolve(${text(run, given)}).then(Boolean)`;
			let trouble: unknown;
			for (;;) {
				try {
					if (await raw.run(once)) return;
					trouble = undefined;
				} catch (error) {
					// Between two documents there is nothing to ask.
					trouble = error;
				}
				if (performance.now() > end) {
					const state = await raw.run(STATE).catch(() => 'it does not answer');
					throw new Error(`waited in vain for ${what}; the page: ${JSON.stringify(state)}`, {
						cause: trouble
					});
				}
				await new Promise((resolve) => setTimeout(resolve, POLL_MS));
			}
		},
		expected: (pattern) => allowed.push(pattern)
	};
}
