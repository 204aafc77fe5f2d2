/**
 * Playwright's test with a watch on every page: an error, a line in the console, a failed file or a request to another
 * host fails the test that met it. A test that causes such a thing on purpose says so with `expected`.
 */
import type { Page } from '@playwright/test';
import { expect, test as base } from './shared-context';

export interface Watch {
	/** What went wrong so far, in words. */
	readonly findings: readonly string[];
	/** Findings that match are what the test is about. */
	expected(pattern: RegExp): void;
}

interface Fixtures {
	/** Watches the pages of the test's own context; others are handed to `watchPage`. */
	watch: Watch;
	watchPage: (page: Page) => void;
}

export const test = base.extend<
	Fixtures & { watched: { origin: string; findings: string[]; allowed: RegExp[] } }
>({
	watched: async ({ baseURL }, use) => {
		const { origin } = new URL(baseURL ?? '');
		const watched = { origin, findings: [] as string[], allowed: [] as RegExp[] };
		await use(watched);
		const unexpected = watched.findings.filter(
			(line) => !watched.allowed.some((pattern) => pattern.test(line))
		);
		expect(unexpected, 'errors, console lines, failed files, foreign requests').toEqual([]);
	},
	watchPage: async ({ watched }, use) => {
		await use((page) => {
			watchOver(page, watched.origin, watched.findings);
		});
	},
	watch: [
		async ({ watched, watchPage, context }, use) => {
			context.on('page', watchPage);
			await use({
				findings: watched.findings,
				expected: (pattern) => watched.allowed.push(pattern)
			});
			context.off('page', watchPage);
		},
		{ auto: true }
	]
});

export { expect };

function watchOver(page: Page, origin: string, findings: string[]): void {
	page.on('pageerror', (error) => findings.push(`error: ${error.message}`));
	page.on('console', (message) => {
		// Playwright's own word, see serviceWorkers in its configuration.
		if (message.text().startsWith('Service Worker registration blocked')) return;
		// A test that looks for a role has asked after parts that are folded away.
		if (message.text().startsWith('Rendering was performed in a subtree hidden')) return;
		findings.push(`console ${message.type()}: ${message.text()}`);
	});
	page.on('response', (response) => {
		if (response.status() >= 400) findings.push(`${response.status()}: ${response.url()}`);
	});
	page.on('request', (request) => {
		const url = new URL(request.url());
		const own = url.origin === origin || url.protocol === 'data:' || url.protocol === 'blob:';
		if (!own) findings.push(`foreign request: ${request.url()}`);
	});
}
