/** Playwright's test on the site of the second story: built once for the tests of a file, served under a path of its own. */
import { serve } from '../../../src/build/tools/serve.js';
import { layOver } from '../../fixtures/second-story/lay-over.js';
import { siteCopy } from '../../tools/site-copy.js';
import { expect, test as watched } from '../watched';

export interface Site {
	/** Address, with a slash at its end. */
	readonly url: string;
	/** The copied project, and the site built from it. */
	readonly folder: string;
	readonly dist: string;
}

/** Longest wait for the build, ms. */
const PATIENCE_MS = 240_000;

export const test = watched.extend<object, { site: Site }>({
	site: [
		// Playwright reads from the parameter what a fixture needs: nothing.
		// eslint-disable-next-line no-empty-pattern
		async ({}, use) => {
			const { folder, dist, remove } = await siteCopy(layOver);
			const { url, close } = await serve({ folder: dist, port: 0, base: '/another/story/' });
			await use({ url, folder, dist });
			await close();
			await remove();
		},
		{ scope: 'worker', timeout: PATIENCE_MS }
	],
	baseURL: async ({ site }, use) => use(site.url)
});

export { expect };
