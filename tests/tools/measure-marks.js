/** Runs the bench of the marks' painters, which stands for itself: it compares their pictures and times their frames. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findBrowser } from './browser.js';
import { root } from './site.js';

const bench = path.join(root, 'tests/tools/marks-bench/run.js');

/**
 * @param {string} folder where its JSON goes, as `marks.json`
 * @returns {{ ok: boolean, result: unknown } | null} null where there is no bench
 */
export function measureMarks(folder) {
	if (!existsSync(bench)) return null;
	const file = path.join(folder, 'marks.json');
	const { status } = spawnSync(process.execPath, [bench, '--json', file], {
		cwd: root,
		stdio: 'inherit',
		env: { ...process.env, BROWSER_PATH: findBrowser()?.path ?? '' }
	});
	return { ok: status === 0, result: existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null };
}
