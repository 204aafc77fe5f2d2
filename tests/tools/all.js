/** `npm test`: types, lint, format, unit and data tests, the build, the built pages, the browsers, the engines and host pages, with one sum at the end. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './browser.js';
import { failure, one, playwrightCount, vitestCount } from './counts.js';

/** @typedef {import('./counts.js').Count} Count */

const root = fileURLToPath(new URL('../..', import.meta.url));
const results = path.join(root, '.test-results');
const report = (/** @type {string} */ name) => path.join(results, `${name}.json`);

/** Linter and compilers make so many short-lived objects that a tenth of their time goes into clearing them out of a small room. */
const ROOM = ['--max-semi-space-size=64'];

/** @typedef {Buffer[] | null} Kept what a step says, kept until it ends where another runs beside it */

/**
 * Runs a program of a package with its output shown, or kept.
 * @param {Kept} kept
 * @param {string} program path under node_modules
 * @param {string[]} parameters
 * @param {Record<string, string>} [env]
 * @returns {Promise<boolean>} whether it ended well
 */
const run = (kept, program, parameters, env = {}) =>
	new Promise((resolve) => {
		const child = spawn(
			process.execPath,
			[...ROOM, path.join(root, 'node_modules', program), ...parameters],
			{
				cwd: root,
				stdio: kept ? ['ignore', 'pipe', 'pipe'] : 'inherit',
				// Vite's warning about a loader of the future is no finding of ours.
				env: { ...process.env, VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true', ...env }
			}
		);
		for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => kept?.push(chunk));
		child.once('error', () => resolve(false)).once('close', (code) => resolve(code === 0));
	});

/**
 * @param {Kept} kept
 * @param {string} name
 * @param {string[]} folders none for all the configuration includes
 * @param {string} [config]
 */
async function vitest(kept, name, folders, config = 'tests/vitest.config.ts') {
	const output = ['--reporter=default', '--reporter=json', `--outputFile.json=${report(name)}`];
	const ok = await run(kept, 'vitest/vitest.mjs', ['run', '--config', config, ...output, ...folders]);
	return vitestCount(report(name), ok);
}

/** @param {Kept} kept */
async function browser(kept) {
	const { path: program } = ensureBrowser();
	const ok = await run(kept, '@playwright/test/cli.js', ['test', '--config', 'tests/playwright.config.ts'], {
		BROWSER_PATH: program
	});
	return playwrightCount(report('browser'), ok);
}

/** Where whoever started the tests says, in a word, how the installation of browsers beside them ended; none where all is here. */
const { INSTALLATION } = process.env;
/** Longest wait for that word, ms. */
const INSTALLATION_MS = 10 * 60_000;

/** @returns {Promise<Count>} */
async function installed(/** @type {string} */ file) {
	const end = performance.now() + INSTALLATION_MS;
	while (!existsSync(file)) {
		if (performance.now() > end) return failure('the installation has not ended');
		await pause(100);
	}
	if ((await readFile(file, 'utf8')).trim() === 'done') return one(true);
	const log = await readFile(path.join(path.dirname(file), 'log'), 'utf8');
	return failure(`what the tests need could not be installed:\n${log}`);
}

/** Begun at once, since it goes on beside the first steps. */
const installation = INSTALLATION === undefined ? null : installed(INSTALLATION);

/** @typedef {{ name: string, needs?: 'build', run: (kept: Kept) => Promise<Count> }} Step one that `needs` the built site is not run without it */

/** @satisfies {Record<string, Step>} */
const step = {
	types: {
		name: 'types',
		run: async (kept) =>
			one(
				await run(kept, 'svelte-check/bin/svelte-check', [
					'--tsconfig',
					'./tsconfig.json',
					'--fail-on-warnings'
				])
			)
	},
	lint: {
		name: 'lint',
		run: async (kept) => one(await run(kept, 'eslint/bin/eslint.js', ['.', '--max-warnings=0']))
	},
	format: {
		name: 'format',
		run: async (kept) => one(await run(kept, 'prettier/bin/prettier.cjs', ['--check', '.']))
	},
	unit: { name: 'unit and data', run: (kept) => vitest(kept, 'unit', ['tests/unit/', 'tests/data/']) },
	installation: { name: 'installation', run: async () => (await installation) ?? one(true) },
	build: { name: 'build', run: async (kept) => one(await run(kept, 'vite/bin/vite.js', ['build'])) },
	// It prints with a browser, which a bare machine has only after the installation.
	takeAlong: {
		name: 'take along',
		needs: 'build',
		run: async (kept) => {
			await installation;
			return one(
				await run(kept, 'vite/bin/vite.js', ['build', '--config', 'src/build/take-along/vite.config.ts'])
			);
		}
	},
	built: {
		name: 'built pages',
		needs: 'build',
		run: (kept) => vitest(kept, 'built', ['tests/built/', 'tests/nginx/'])
	},
	languages: { name: 'languages', run: (kept) => vitest(kept, 'languages', ['tests/languages/']) },
	bench: { name: 'bench', needs: 'build', run: (kept) => vitest(kept, 'bench', ['tests/bench/']) },
	browser: { name: 'browser', needs: 'build', run: browser },
	// Three engines and host pages, in Chromium and whichever others are here; REQUIRE_ENGINES makes a missing one a failure.
	engines: {
		name: 'engines, hosts',
		needs: 'build',
		run: (kept) => vitest(kept, 'engines', [], 'tests/engines/vitest.config.ts')
	}
};

/**
 * Phases one after the other, each of lanes side by side, each of steps one after the other. The lanes of the first take about as long as
 * each other. Browsers stand alone: two suites at once on two cores keep each other waiting until a test loses patience.
 * @type {Step[][][]}
 */
const phases = [
	[
		[step.lint, step.format, ...(installation ? [step.installation] : []), step.languages, step.bench],
		[step.types, step.build, step.unit, step.takeAlong, step.built]
	],
	[[step.browser, step.engines]]
];

await rm(results, { recursive: true, force: true });
await mkdir(results, { recursive: true });

/** @type {{ name: string, seconds: number, count: Count }[]} */
const done = [];

/**
 * @param {Step} step
 * @param {Kept} kept
 */
async function finish({ name, needs, run: runStep }, kept) {
	const start = performance.now();
	const missing = needs !== undefined && done.some((step) => step.name === needs && step.count.failed > 0);
	const count = missing
		? failure(`not run: there is no ${needs}`)
		: await runStep(kept).catch((error) => failure(error instanceof Error ? error.message : String(error)));
	if (count.remark) say(kept, `${name}: ${count.remark}`);
	done.push({ name, seconds: (performance.now() - start) / 1000, count });
}

/**
 * @param {Kept} kept
 * @param {string} line
 */
function say(kept, line) {
	if (kept) kept.push(Buffer.from(`${line}\n`));
	else console.log(line);
}

/** @param {Step} step */
const titled = ({ name }) => `\n── ${name} ${'─'.repeat(60 - name.length)}`;

for (const lanes of phases) {
	const alone = lanes.length === 1;
	const lane = async (/** @type {Step[]} */ steps) => {
		for (const next of steps) {
			/** @type {Kept} */
			const kept = alone ? null : [];
			if (alone) console.log(titled(next));
			await finish(next, kept);
			if (kept) console.log(`${titled(next)}\n${Buffer.concat(kept).toString('utf8')}`);
		}
	};
	await Promise.all(lanes.map(lane));
}

const failures = done.flatMap(({ count }) => count.failures ?? []);
if (failures.length > 0)
	console.log(`\n── what failed, or passed late ${'─'.repeat(33)}\n${failures.join('\n\n')}`);

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
