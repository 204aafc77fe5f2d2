/** `npm test`: types, lint, format, unit and data tests, the build, the built pages, the browsers, the engines and host pages, with one sum at the end. */
import { spawn } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './browser.js';
import { failure, one, playwrightCount, vitestCount } from './counts.js';

/** @typedef {import('./counts.js').Count} Count */

const root = fileURLToPath(new URL('../..', import.meta.url));
const results = path.join(root, '.test-results');
const report = (/** @type {string} */ name) => path.join(results, `${name}.json`);

/**
 * Runs a program of a package with its output shown.
 * @param {string} program path under node_modules
 * @param {string[]} parameters
 * @param {Record<string, string>} [env]
 * @returns {Promise<boolean>} whether it ended well
 */
const run = (program, parameters, env = {}) =>
	new Promise((resolve) => {
		spawn(process.execPath, [path.join(root, 'node_modules', program), ...parameters], {
			cwd: root,
			stdio: 'inherit',
			// Vite's warning about a loader of the future is no finding of ours.
			env: { ...process.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true', ...env }
		})
			.once('error', () => resolve(false))
			.once('close', (code) => resolve(code === 0));
	});

/**
 * @param {string} name
 * @param {string[]} folders none for all the configuration includes
 * @param {string} [config]
 */
async function vitest(name, folders, config = 'tests/vitest.config.ts') {
	const output = ['--reporter=default', '--reporter=json', `--outputFile.json=${report(name)}`];
	const ok = await run('vitest/vitest.mjs', ['run', '--config', config, ...output, ...folders]);
	return vitestCount(report(name), ok);
}

async function browser() {
	const { path: program } = ensureBrowser();
	const ok = await run('@playwright/test/cli.js', ['test', '--config', 'tests/playwright.config.ts'], {
		BROWSER_PATH: program
	});
	return playwrightCount(report('browser'), ok);
}

/**
 * The steps in order. One that `needs` the built site is not run without it.
 * @type {{ name: string, needs?: 'build', run: () => Promise<Count> }[]}
 */
const steps = [
	{
		name: 'types',
		run: async () =>
			one(await run('svelte-check/bin/svelte-check', ['--tsconfig', './tsconfig.json', '--fail-on-warnings']))
	},
	{ name: 'lint', run: async () => one(await run('eslint/bin/eslint.js', ['.', '--max-warnings=0'])) },
	{ name: 'format', run: async () => one(await run('prettier/bin/prettier.cjs', ['--check', '.'])) },
	{ name: 'unit and data', run: () => vitest('unit', ['tests/unit/', 'tests/data/']) },
	{ name: 'build', run: async () => one(await run('vite/bin/vite.js', ['build'])) },
	{ name: 'built pages', needs: 'build', run: () => vitest('built', ['tests/built/', 'tests/nginx/']) },
	{ name: 'browser', needs: 'build', run: browser },
	// Chromium and whichever others are here; REQUIRE_ENGINES makes a missing one a failure.
	{ name: 'engines', needs: 'build', run: () => vitest('engines', [], 'tests/engines/vitest.config.ts') },
	{ name: 'hosts', needs: 'build', run: () => vitest('hosts', [], 'tests/hosts/vitest.config.ts') }
];

await rm(results, { recursive: true, force: true });
await mkdir(results, { recursive: true });

/** @type {{ name: string, seconds: number, count: Count }[]} */
const done = [];
for (const { name, needs, run: runStep } of steps) {
	console.log(`\n── ${name} ${'─'.repeat(60 - name.length)}`);
	const start = performance.now();
	const missing = needs !== undefined && done.some((step) => step.name === needs && step.count.failed > 0);
	const count = missing
		? failure(`not run: there is no ${needs}`)
		: await runStep().catch((error) => failure(error instanceof Error ? error.message : String(error)));
	if (count.remark) console.log(`${name}: ${count.remark}`);
	done.push({ name, seconds: (performance.now() - start) / 1000, count });
}

console.log(`\n── all ${'─'.repeat(57)}`);
for (const { name, seconds, count } of done) {
	const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : '';
	const remark = count.remark ? ` (${count.remark.split('\n')[0]})` : '';
	console.log(
		`${name.padEnd(14)} ${String(count.passed).padStart(5)} passed, ${count.failed} failed${skipped}${remark}` +
			`  ${seconds.toFixed(1)} s`
	);
}
const sum = (/** @type {'passed' | 'failed'} */ key) =>
	done.reduce((total, { count }) => total + count[key], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') > 0 ? 1 : 0;
