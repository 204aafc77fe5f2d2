/** `npm run check:data` checks texts and data alone, and with --watch again after every change. */
import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { layOver } from '../fixtures/second-story/lay-over.js';
import { addPseudoLanguage } from '../languages/pseudo-language';

const root = process.cwd();
const FIGURES = 'data/figures.yaml';
const SLIP = 'value: 10.000\n';
/** On a machine with other tasks, ms. */
const PATIENCE_MS = 60_000;

let copy: string;
beforeEach(() => {
	copy = mkdtempSync(path.join(tmpdir(), 'check-data-'));
	for (const part of ['src', 'data', 'package.json'])
		cpSync(path.join(root, part), path.join(copy, part), { recursive: true });
	symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
});
afterEach(() => {
	rmSync(copy, { recursive: true, force: true });
});

function run(...options: string[]) {
	const child: ChildProcess = spawn(process.execPath, ['src/build/tools/check-data.js', ...options], {
		cwd: copy
	});
	let said = '';
	for (const stream of [child.stdout, child.stderr])
		stream?.on('data', (part: Buffer) => {
			said += part.toString();
		});
	return {
		child,
		/** What was said since the last time, once it holds some words. */
		untilSaid: async (words: string): Promise<string> => {
			await expect.poll(() => said, { timeout: PATIENCE_MS }).toContain(words);
			const all = said;
			said = '';
			return all;
		},
		ended: new Promise<number | null>((resolve) => child.once('close', resolve)),
		said: () => said
	};
}

const sound = readFileSync(path.join(root, FIGURES), 'utf8');
const slipped = sound.replace('value: 10000\n', SLIP);
const line = slipped.slice(0, slipped.indexOf(SLIP)).split('\n').length;
const write = (text: string) => {
	writeFileSync(path.join(copy, FIGURES), text);
};

describe('the check of data', () => {
	it('is content with sound data, and says how long it took', async () => {
		const { ended, said } = run();
		expect(await ended).toBe(0);
		expect(said()).toMatch(/^Texts and data are right \(\d+\.\d s\)\.$/m);
	});

	it('ends with an error that names file, line, what is wrong and how to mend it', async () => {
		write(slipped);
		const { ended, said } = run();
		expect(await ended).toBe(1);
		expect(said()).toContain(
			`${FIGURES}:${String(line)}  10.000 is no plain number; it is read as 10\n    → write digits`
		);
	});

	it('is content with another story', async () => {
		await layOver(copy);
		const { ended, said } = run();
		expect(await ended, said()).toBe(0);
	});

	it('is content with another language, and names what it lacks', async () => {
		addPseudoLanguage(copy);
		const { ended, said } = run();
		expect(await ended, said()).toBe(0);
		rmSync(path.join(copy, 'data/method/qps.md'));
		const second = run();
		expect(await second.ended).toBe(1);
		expect(second.said()).toContain('data/method/qps.md:1  the file is missing');
	});

	it('checks again after every change when it watches', async () => {
		const { child, ended, untilSaid } = run('--watch');
		await untilSaid('Watching');
		write(slipped);
		expect(await untilSaid('→')).toContain(`${FIGURES}:${String(line)}`);
		write(sound);
		expect(await untilSaid('right')).not.toContain('problem');
		child.kill();
		await ended;
	});
});
