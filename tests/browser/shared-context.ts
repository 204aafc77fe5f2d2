/**
 * Playwright's test, with one browser context for all tests of a worker that ask for the same screen: what one page has
 * fetched and compiled, the next need not fetch and compile again, which takes a sixth of the time of all tests. Between two
 * tests pages, storage, permissions and routes go. A test that needs more of its own (the clock, the cache, service workers)
 * says `test.use({ ownContext: true })`.
 */
import { expect, test as base, type BrowserContext } from '@playwright/test';

interface Options {
	/** Whether the test gets a browser context that nobody has used before. */
	ownContext: boolean;
}

export const test = base.extend<Options, { sharedContexts: Map<string, BrowserContext> }>({
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
		const context = sharedContexts.get(kind) ?? forMany(await browser.newContext());
		sharedContexts.set(kind, context);
		await use(context);
		for (const page of context.pages()) await page.close();
		await context.unrouteAll();
		await context.clearPermissions();
		await context.setStorageState({ cookies: [], origins: [] });
	}
});

export { expect };

/** What cannot be taken back would be there for the next test as well. */
function forMany(context: BrowserContext): BrowserContext {
	const refuse = () => {
		throw new Error('This lasts as long as the browser context: say test.use({ ownContext: true }).');
	};
	Object.assign(context.clock, { install: refuse, setFixedTime: refuse, setSystemTime: refuse });
	return Object.assign(context, { addInitScript: refuse, exposeBinding: refuse, exposeFunction: refuse });
}
