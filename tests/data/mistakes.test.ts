/** Every kind of mistake an editor can make stops the build, and the message says file, line, what and how to mend it. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadContent } from '../../src/build/content/load';
import { story } from '../../src/story/chapters';
import { ContentError, type Problem } from '../../src/build/content/problem';
import { mistakes } from './mistakes';

const root = process.cwd();
let copy: string;

beforeAll(() => {
	copy = mkdtempSync(path.join(tmpdir(), 'content-'));
});
afterAll(() => {
	rmSync(copy, { recursive: true, force: true });
});

/** The problems after one change to one file of an otherwise sound project. */
function problemsAfter(file: string, change: (text: string) => string | null): readonly Problem[] {
	for (const folder of ['data', 'src/chapters', 'src/text/words'])
		cpSync(path.join(root, folder), path.join(copy, folder), { recursive: true });
	const target = path.join(copy, file);
	const changed = change(readFileSync(target, 'utf8'));
	if (changed === null) rmSync(target);
	else writeFileSync(target, changed);
	try {
		loadContent(copy, story);
	} catch (error) {
		if (error instanceof ContentError) return error.problems;
		throw error;
	}
	return [];
}

/** Line of the first place where a text stands in a file, from 1. */
const lineOf = (file: string, text: string) =>
	readFileSync(path.join(copy, file), 'utf8')
		.split('\n')
		.findIndex((line) => line.includes(text)) + 1;

describe.each(mistakes)('$name', ({ file, change, at, what }) => {
	it('stops the build and says where, what and how to mend it', () => {
		const problems = problemsAfter(file, change);
		const found = problems.find((problem) => what.test(problem.what));
		expect(found, problems.map((problem) => problem.what).join('\n') || 'no problem was found').toBeDefined();
		expect(found?.mend).toBeTruthy();
		expect(found?.file).toMatch(/^(data|src\/chapters|src\/text\/words)\//);
		if (at !== '') {
			expect(found?.file).toBe(file);
			expect(found?.line).toBe(lineOf(file, at));
		}
	});
});
