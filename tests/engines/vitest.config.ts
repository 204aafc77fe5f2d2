/** The piece in three engines and in host pages: real browsers, two specs at a time, against dist/. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	root: fileURLToPath(new URL('../..', import.meta.url)),
	test: {
		environment: 'node',
		include: ['tests/{engines,hosts}/**/*.spec.ts'],
		// Each spec has one browser open at a time: a machine that draws three at once in software shows none of them in time.
		maxWorkers: 2,
		testTimeout: 150_000,
		hookTimeout: 120_000
	}
});
