/** Every kind of mistake an editor can make stops the build, and the message says file, line, what and how to mend it. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadContent } from '../../src/build/content/load';
import { story } from '../../src/story/chapters';
import { ContentError, type Problem } from '../../src/build/content/problem';
import { mistakes, type Mistake } from './mistakes';

const root = process.cwd();
let copy: string;

beforeAll(() => {
	copy = mkdtempSync(path.join(tmpdir(), 'content-'));
	for (const folder of ['data', 'src/chapters', 'src/text/words'])
		cpSync(path.join(root, folder), path.join(copy, folder), { recursive: true });
});
afterAll(() => {
	rmSync(copy, { recursive: true, force: true });
});

/** The problems after one change to one file of an otherwise sound project, and the file's text with the change. */
function problemsAfter({ file, change }: Mistake): { problems: readonly Problem[]; text: string } {
	const target = path.join(copy, file);
	const before = existsSync(target) ? readFileSync(target) : null;
	const changed = change(before?.toString('utf8') ?? '');
	expect(changed, 'the mistake was not made').not.toBe(before?.toString('utf8'));
	if (!before) mkdirSync(path.dirname(target), { recursive: true });
	if (changed === null) rmSync(target);
	else writeFileSync(target, changed);
	try {
		loadContent(copy, story);
	} catch (error) {
		if (error instanceof ContentError) return { problems: error.problems, text: changed?.toString() ?? '' };
		throw error;
	} finally {
		if (before) writeFileSync(target, before);
		else rmSync(target);
	}
	return { problems: [], text: '' };
}

/** Line of the first place where a text stands in another, from 1. */
const lineOf = (text: string, part: string) => text.split('\n').findIndex((line) => line.includes(part)) + 1;

describe.each(mistakes)('$name', (mistake) => {
	it('stops the build and says where, what and how to mend it', () => {
		const { file, at, what } = mistake;
		const { problems, text } = problemsAfter(mistake);
		const found = problems.find((problem) => what.test(problem.what));
		expect(found, problems.map((problem) => problem.what).join('\n') || 'no problem was found').toBeDefined();
		expect(found?.mend).toBeTruthy();
		expect(found?.file).toMatch(/^(data|src\/chapters|src\/text\/words)\//);
		expect(found?.line).toBeGreaterThan(0);
		if (at !== '') {
			expect(found?.file).toBe(file);
			expect(found?.line).toBe(lineOf(text, at));
		}
	});
});
