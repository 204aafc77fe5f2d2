/** Nothing of the release is missing: every sentence, number and name of it stands in a statement of data/release-check.yaml. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/build/content/load';
import { story } from '../../src/story/chapters';

const { releaseCheck } = loadContent(process.cwd(), story);
const release = readFileSync(path.join(process.cwd(), 'data/release.txt'), 'utf8');
const [title = '', ...lines] = release.trim().split('\n');
/** The title, then the paragraphs: a line that ends with a full stop ends one. */
const paragraphs = [title, ...lines.join('\n').split(/(?<=\.)\n/)].map((text) => text.replace(/\s+/g, ' '));
const statements = releaseCheck.map(({ says }) => says.replace(/\s+/g, ' '));

describe('the statements of the release', () => {
	it('stand in the paragraph they name', () => {
		const misplaced = releaseCheck.filter(({ paragraph, says }) => !paragraphs[paragraph]?.includes(says));
		expect(misplaced.map(({ id, paragraph }) => `${id}: ${String(paragraph)}`)).toEqual([]);
	});

	it('follow the release in order', () => {
		const numbers = releaseCheck.map(({ paragraph }) => paragraph);
		expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
	});

	it('leave out no sentence, and cover most of every paragraph', () => {
		for (const [number, text] of paragraphs.entries()) {
			const inside = new Array<boolean>(text.length).fill(false);
			for (const { paragraph, says } of releaseCheck) {
				if (paragraph === number) inside.fill(true, text.indexOf(says), text.indexOf(says) + says.length);
			}
			let start = 0;
			for (const sentence of text.split(/(?<=\.) (?=[A-Z])/)) {
				expect(inside.slice(start, start + sentence.length), sentence).toContain(true);
				start += sentence.length + 1;
			}
			const told = inside.filter(Boolean).length / inside.length;
			if (number > 0) expect(told, `paragraph ${String(number)}`).toBeGreaterThan(0.6);
		}
	});

	it('leave out no number', () => {
		const numbers = paragraphs.join(' ').match(/\d[\d,]*\d|\d/g) ?? [];
		expect(numbers.length).toBeGreaterThan(8);
		const said = statements.join(' ');
		expect(numbers.filter((number) => !said.includes(number))).toEqual([]);
	});

	it('leave out no name', () => {
		const names = paragraphs.join(' ').match(/(?<=[a-z,(] )[A-Z][\p{L}]+/gu) ?? [];
		expect(names.length).toBeGreaterThan(30);
		const said = statements.join(' ');
		expect([...new Set(names.filter((name) => !said.includes(name)))]).toEqual([]);
	});
});
