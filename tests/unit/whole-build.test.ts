/** Builds are atomic: a build that fails or is killed leaves the last one unchanged, and an incomplete site is not served. */
import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { serve } from '../../src/build/tools/serve.js';
import { assertWhole } from '../../src/build/tools/whole-site.js';
import { wholeBuild } from '../../src/build/whole-build';

const project = fileURLToPath(new URL('../..', import.meta.url));
let root: string;
const dist = () => path.join(root, 'dist');

/** Builds a site of one page and one script. @param last runs when the script is written, before the build is complete */
const buildSite = (text: string, last: () => void = () => undefined) => {
	const page: Plugin = {
		name: 'page',
		async writeBundle({ dir }) {
			await writeFile(path.join(dir ?? '', 'index.html'), text);
			last();
		}
	};
	return build({
		...{ root, configFile: false, logLevel: 'silent', publicDir: false },
		plugins: [page, wholeBuild()],
		build: { rolldownOptions: { input: path.join(root, 'main.js') } }
	});
};
const pageText = () => readFile(path.join(dist(), 'index.html'), 'utf8');

beforeAll(async () => {
	root = await mkdtemp(path.join(tmpdir(), 'whole-'));
	await writeFile(path.join(root, 'main.js'), 'console.log(1);');
});
afterAll(() => rm(root, { recursive: true }));

describe('a build', () => {
	it('is in dist/ when it is complete, without other folders beside it', async () => {
		await buildSite('first');
		expect(await pageText()).toBe('first');
		await buildSite('second');
		expect(await pageText()).toBe('second');
		expect((await readdir(root)).sort()).toEqual(['dist', 'main.js']);
		await assertWhole(dist());
	});

	it('that fails leaves the last one unchanged', async () => {
		const failing = buildSite('third', () => {
			throw new Error('no disk');
		});
		await expect(failing).rejects.toThrow('no disk');
		expect(await pageText()).toBe('second');
		await assertWhole(dist());
	});

	it('that is killed leaves the last one unchanged, and its own folder is refused', async () => {
		const config = path.join(root, 'vite.config.ts');
		const halfDone = path.join(root, 'dist.new', 'index.html');
		await writeFile(
			config,
			`import { writeFileSync } from 'node:fs';
			import { wholeBuild } from ${JSON.stringify(path.join(project, 'src/build/whole-build.ts'))};
			const page = { name: 'page', writeBundle() { writeFileSync(${JSON.stringify(halfDone)}, 'half'); return new Promise(() => {}); } };
			export default { publicDir: false, plugins: [page, wholeBuild()], build: { rolldownOptions: { input: 'main.js' } } };`
		);
		const vite = path.join(project, 'node_modules/vite/bin/vite.js');
		const child = spawn(process.execPath, [vite, 'build', root, '--config', config], {
			cwd: project,
			stdio: 'ignore'
		});
		const ended = new Promise((resolve) => child.once('exit', resolve));
		// Waits until a part is written, so that the build is killed in between.
		await vi.waitUntil(() => readFile(halfDone, 'utf8').catch(() => ''), { timeout: 30_000, interval: 20 });
		child.kill('SIGKILL');
		await ended;
		expect(await pageText()).toBe('second');
		await assertWhole(dist());
		await expect(assertWhole(path.join(root, 'dist.new'))).rejects.toThrow('half a build');
		await buildSite('fourth');
		expect(await pageText()).toBe('fourth');
		expect((await readdir(root)).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
	});
});

describe('an incomplete site', () => {
	/** A changed copy of the built site. */
	async function copied(change: (folder: string) => Promise<unknown>): Promise<string> {
		const folder = path.join(await mkdtemp(path.join(root, 'copy-')), 'site');
		await cp(dist(), folder, { recursive: true });
		await change(folder);
		return folder;
	}
	const refused = (folder: string) => expect(serve({ folder, port: 0 })).rejects;

	it.each([
		[
			'a file is missing',
			(folder: string) => rm(path.join(folder, 'assets'), { recursive: true }),
			'such as assets/'
		],
		[
			'a file is cut short',
			(folder: string) => writeFile(path.join(folder, 'index.html'), 'f'),
			'such as index.html'
		],
		[
			'the first page is missing',
			(folder: string) => rm(path.join(folder, 'index.html')),
			'nothing to serve yet'
		]
	])('is refused when %s, in one line with the command to run', async (_, change, words) => {
		const folder = await copied(change);
		await refused(folder).toThrow(words);
		await refused(folder).toThrow(/^[^\n]*npm run build[^\n]*$/);
	});

	it('does not include a complete site with additional files', async () => {
		const folder = await copied(async (place) => {
			await mkdir(path.join(place, 'pdf'));
			await writeFile(path.join(place, 'pdf/a.pdf'), 'made later');
		});
		const site = await serve({ folder, port: 0 });
		expect(await (await fetch(site.url)).text()).toBe('fourth');
		await site.close();
	});
});
