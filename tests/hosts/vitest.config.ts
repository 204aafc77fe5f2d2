/** The piece in host pages: real browsers, one host after the other, against dist/. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
	root: fileURLToPath(new URL('../..', import.meta.url)),
	test: {
		environment: 'node',
		include: ['tests/hosts/**/*.spec.ts'],
		fileParallelism: false,
		testTimeout: 90_000,
		hookTimeout: 120_000
	}
});
