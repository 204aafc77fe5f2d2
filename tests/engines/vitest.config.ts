/** The engine specs: real browsers, one spec after the other, against dist/. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	root: fileURLToPath(new URL('../..', import.meta.url)),
	test: {
		environment: 'node',
		include: ['tests/engines/**/*.spec.ts'],
		// A machine that draws three browsers at once in software shows none of them in time.
		fileParallelism: false,
		testTimeout: 150_000,
		hookTimeout: 120_000
	}
});
