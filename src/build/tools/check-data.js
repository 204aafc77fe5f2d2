/** Checks texts and data alone: `npm run check:data`, and `-- --watch` again after every change. */
import { watch } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('../../..', import.meta.url));
/** What editors write. */
const FOLDERS = ['data', 'src/chapters', 'src/text/words'];
/** One save may touch a file several times, ms. */
const PAUSE_MS = 150;

const { values } = parseArgs({ options: { watch: { type: 'boolean', default: false } } });

const { module } = await runnerImport(path.join(root, 'src/build/content/check.ts'), {
	configFile: false,
	root,
	logLevel: 'error'
});

/** @returns {Promise<boolean>} whether all is right */
async function check() {
	const start = performance.now();
	const said = await module.contentProblems(root).catch((error) => String(error));
	const seconds = ((performance.now() - start) / 1000).toFixed(1);
	if (said === null) console.log(`Texts and data are right (${seconds} s).`);
	else console.error(said);
	return said === null;
}

if (!(await check())) process.exitCode = 1;

if (values.watch) {
	let timer;
	for (const folder of FOLDERS) {
		watch(path.join(root, folder), { recursive: true }, () => {
			clearTimeout(timer);
			timer = setTimeout(() => void check(), PAUSE_MS);
		});
	}
	console.log(`Watching ${FOLDERS.join(', ')}. Ctrl+C ends it.`);
}
