/** Tests of Vitest: the pure heart, the data, the built pages as files, a copy of the site in another language, the site behind nginx, and the dev server's bench. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { sourcePlugins } from '../vite.config';

export default defineConfig({
	root: fileURLToPath(new URL('..', import.meta.url)),
	// Tests import from src with the same virtual modules as the site.
	plugins: sourcePlugins(),
	test: {
		environment: 'node',
		include: ['tests/{unit,data,built,languages,nginx,bench}/**/*.test.ts'],
		// Nothing here changes what its modules hold: reading them anew for every file takes longer than the tests.
		isolate: false,
		maxWorkers: '100%',
		setupFiles: [fileURLToPath(new URL('unit/seed.ts', import.meta.url))],
		// Each test file with its own typed-lint program or server side takes a while on a small machine.
		testTimeout: 60_000,
		hookTimeout: 120_000
	}
});
