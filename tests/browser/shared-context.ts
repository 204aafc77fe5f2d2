/**
 * Playwright's test, with one browser context for all tests of a worker that ask for the same screen: what one page has
 * fetched and compiled, the next need not fetch and compile again, which takes a sixth of the time of all tests. A page that
 * nobody uses keeps the site's process running (with --process-per-site, see the configuration), which takes a sixth of what
 * is left. Between two tests pages, storage, permissions and routes go. A test that needs more of its own (the clock, the
 * cache, service workers) says `test.use({ ownContext: true })`.
 */
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';

interface Options {
	/** Whether the test gets a browser context that nobody has used before. */
	ownContext: boolean;
}

/** A browser context for many tests, and the page that stays open between them. */
interface Shared {
	readonly context: BrowserContext;
	readonly keeper: Page;
}

export const test = base.extend<Options, { sharedContexts: Map<string, Shared> }>({
	ownContext: [false, { option: true }],
	sharedContexts: [
		// Playwright reads from the parameter what a fixture needs: nothing. The contexts go with the browser.
		// eslint-disable-next-line no-empty-pattern
		async ({}, use) => {
			await use(new Map());
		},
		{ scope: 'worker' }
	],
	context: async (
		{
			browser,
			sharedContexts,
			ownContext,
			baseURL,
			// Every option that a project or a test here sets.
			viewport,
			deviceScaleFactor,
			isMobile,
			hasTouch,
			javaScriptEnabled,
			offline,
			contextOptions,
			serviceWorkers
		},
		use
	) => {
		if (ownContext) {
			const context = await browser.newContext();
			await use(context);
			await context.close();
			return;
		}
		const screen = { viewport, deviceScaleFactor, isMobile, hasTouch };
		const kind = JSON.stringify({ screen, javaScriptEnabled, offline, contextOptions, serviceWorkers });
		const shared =
			sharedContexts.get(kind) ?? (await share(await browser.newContext(), offline ? undefined : baseURL));
		sharedContexts.set(kind, shared);
		const { context, keeper } = shared;
		await use(context);
		for (const page of context.pages()) if (page !== keeper) await page.close();
		await context.unrouteAll();
		await context.clearPermissions();
		await context.setStorageState({ cookies: [], origins: [] });
	}
});

export { expect };

/** @param site whose process the keeper keeps; none without a network */
async function share(context: BrowserContext, site?: string): Promise<Shared> {
	const keeper = await context.newPage();
	if (site !== undefined) await keeper.goto(new URL('robots.txt', site).href);
	return { context: forMany(context), keeper };
}

/** What cannot be taken back would be there for the next test as well. */
function forMany(context: BrowserContext): BrowserContext {
	const refuse = () => {
		throw new Error('This lasts as long as the browser context: say test.use({ ownContext: true }).');
	};
	Object.assign(context.clock, { install: refuse, setFixedTime: refuse, setSystemTime: refuse });
	return Object.assign(context, { addInitScript: refuse, exposeBinding: refuse, exposeFunction: refuse });
}
