/** Data files with random errors are read, or refused with file, line and correction, without any other failure. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isDate } from '../../../src/build/content/dates';
import { evaluate, figuresIn } from '../../../src/build/content/formula';
import { loadContent } from '../../../src/build/content/load';
import { parseMethodText } from '../../../src/build/content/method-text';
import {
	comparisonSchema,
	counterSchema,
	knownSchema,
	layerSchema,
	seaSchema,
	stateSchema,
	whereSchema
} from '../../../src/build/content/reference-schemas';
import { ContentError, formatProblems, Problems } from '../../../src/build/content/problem';
import { proseOf } from '../../../src/build/content/prose';
import {
	checkSchema,
	corridorSchema,
	countrySchema,
	figureSchema,
	placeSchema,
	sourceSchema,
	timelineSchema
} from '../../../src/build/content/schemas';
import { parseChapter } from '../../../src/build/content/story';
import { parseWords } from '../../../src/build/content/words';
import { parseRows } from '../../../src/build/content/yaml-file';
import { yamlValue } from '../../../src/build/content/yaml-text';
import { chapters, story } from '../../../src/story/chapters';
import { hostileText, inherited, must, runs, slipped } from './hostile';

const root = process.cwd();
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const before = inherited();
afterAll(() => {
	expect(inherited()).toBe(before);
});

/** Asserts that each problem names the file, a line of it, the fault and the correction. */
function expectProblems(problems: Problems, file: string, text: string): void {
	const lines = text.split(/\r\n?|\n/).length;
	for (const problem of problems.list) {
		const said = formatProblems([problem]);
		must(problem.file === file, said);
		must(Number.isInteger(problem.line) && problem.line >= 0 && problem.line <= lines, said);
		must(problem.what.trim() !== '' && problem.mend.trim() !== '', `it says too little: ${said}`);
	}
}

/** Some consecutive rows of a list, so that thousands of copies are read quickly. */
const rowsOf = (text: string) => {
	const rows = text.split(/\n(?= *- )/);
	return fc.nat(rows.length - 1).map((from) => {
		const part = rows.slice(from, from + 3).join('\n');
		return /^ +- /.test(part) ? part.replace(/^ {2}/gm, '') : part;
	});
};

describe('lists of rows', () => {
	const files: readonly (readonly [string, v.GenericSchema])[] = [
		['figures', figureSchema],
		['sources', sourceSchema],
		['places', placeSchema],
		['corridors', corridorSchema],
		['countries', countrySchema],
		['timeline', timelineSchema],
		['checks', checkSchema],
		['states', stateSchema],
		['seas', seaSchema],
		['layers', layerSchema],
		['known', knownSchema],
		['where', whereSchema],
		['comparisons', comparisonSchema],
		['counters', counterSchema]
	];
	const finite = (value: unknown): boolean =>
		typeof value === 'number'
			? Number.isFinite(value)
			: typeof value !== 'object' || value === null || Object.values(value).every(finite);

	it.each(files)('%s.yaml', (name, schema) => {
		const file = `data/${name}.yaml`;
		fc.assert(
			fc.property(
				rowsOf(read(file)).chain((text) => slipped(text)),
				(text) => {
					const problems = new Problems();
					const rows = parseRows(text, file, schema, problems);
					expectProblems(problems, file, text);
					for (const { value, line, lineOf } of rows) {
						must(v.is(schema, value) || name === 'known' || line > 0, 'a row of another form');
						must(finite(value), `not finite: ${JSON.stringify(value)}`);
						must(line > 0 && lineOf('id') >= line, `line ${String(line)}`);
						must(Object.getPrototypeOf(value) === Object.prototype, 'another prototype');
					}
				}
			),
			runs(120)
		);
	});

	it.each([
		['value: .inf', 'value'],
		['value: .nan', 'value'],
		['value: -.inf', 'value'],
		['from: 2010-02-31', 'from'],
		['from: 2010-13', 'from']
	])('refuse %s', (field, key) => {
		const problems = new Problems();
		parseRows(`- { id: a, ${field} }`, 'data/figures.yaml', figureSchema, problems);
		expect(problems.list.map(({ what }) => what).join('\n')).toContain(`a: ${key} must be`);
	});
});

/** Each list contains the previous one nine times, so that a few lines would exhaust the memory. */
const laughs = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']
	.map(
		(name, k, all) =>
			`${name}: &${name} [${Array(9)
				.fill(k === 0 ? 'x' : `*${all[k - 1] ?? ''}`)
				.join()}]`
	)
	.join('\n');

describe('YAML', () => {
	it.each([
		'a: *nothing',
		'<<: 5',
		'- <<: [1, 2]',
		'a: &a [*a, *a]',
		'a: !!js/function x',
		'"\\uD800": x',
		'['.repeat(20_000),
		`${'- '.repeat(5000)}x`,
		laughs,
		'%YAML 1.1\n---\n- 2010-99-99'
	])('refuses or reads case %#', (text) => {
		const problems = new Problems();
		const value = yamlValue(text, 'data/x.yaml', problems, 4);
		expectProblems(problems, 'data/x.yaml', `${text}\n\n\n\n`);
		expect(value === undefined, formatProblems(problems.list)).toBe(problems.list.length > 0);
	});

	it('of any text is read or refused with a line of the text', () => {
		fc.assert(
			fc.property(fc.oneof(hostileText, slipped(read('data/edition.yaml'), 5)), (text) => {
				const problems = new Problems();
				const value = yamlValue(text, 'data/edition.yaml', problems);
				must((value === undefined) === problems.list.length > 0, 'a problem and a value, or neither');
				expectProblems(problems, 'data/edition.yaml', text);
			}),
			runs(120)
		);
	});
});

describe('Markdown', () => {
	const figures = new Set(
		[...read('data/figures.yaml').matchAll(/- id: ([a-z0-9-]+)/g)].map(([, id]) => id ?? '')
	);
	const stories = chapters.flatMap((chapter) =>
		(['en', 'es'] as const).map((lang) => {
			const file = `src/chapters/${chapter.id}/${lang}.md`;
			return { ...chapter, file, text: read(file) };
		})
	);

	it('of the chapters is typed text or problems', () => {
		const some = fc
			.constantFrom(...stories)
			.chain((story) => slipped(story.text, 2).map((text) => ({ ...story, changed: text })));
		fc.assert(
			fc.property(some, ({ id, beats, file, changed }) => {
				const problems = new Problems();
				const chapter = parseChapter(changed, file, id, story, figures, problems);
				expectProblems(problems, file, changed);
				if (problems.list.length === 0) {
					must(chapter.beats.length === beats.length, 'a beat is missing');
					must(!/"href":"(?!#|https?:\/\/)/.test(JSON.stringify(chapter)), 'a link to nowhere');
				}
			}),
			runs(120)
		);
	});

	it('of the method page is typed text or problems', () => {
		const text = read('data/method/en.md');
		fc.assert(
			fc.property(slipped(text, 2), (changed) => {
				const problems = new Problems();
				parseMethodText(changed, 'data/method/en.md', story, figures, problems);
				expectProblems(problems, 'data/method/en.md', changed);
			}),
			runs(25)
		);
	});

	it.each(['[a](javascript:alert)', '[a](JaVaScRiPt:alert)', '[a](data:text/html,x)', '[a](//evil.example)'])(
		'refuses the link %s',
		(link) => {
			const sound = stories.find(({ file }) => file.endsWith('opening/en.md'));
			const text = (sound?.text ?? '').replace(/\(#[a-z0-9-]+\)/, link.slice(link.indexOf('(')));
			const problems = new Problems();
			parseChapter(text, 'src/chapters/opening/en.md', 'opening', story, figures, problems);
			expect(problems.list.map(({ what }) => what).join()).toMatch(/the link .* leads/);
		}
	);

	it('contains no unknown figure', () => {
		fc.assert(
			fc.property(
				fc.array(fc.oneof(hostileText, fc.constantFrom('{', '}', '|', 'assisted', 'bare', '12'))),
				(parts) => {
					const said: string[] = [];
					const inlines = proseOf(parts.join(''), figures, (what) => said.push(what));
					for (const inline of inlines)
						must(inline.kind !== 'figure' || figures.has(inline.id) || said.length > 0, 'an unknown figure');
				}
			),
			runs(500)
		);
	});
});

describe('words', () => {
	it('are texts or problems', () => {
		const file = 'src/text/words/en/interface.yaml';
		const lines = read(file).split('\n');
		const some = fc.nat(lines.length - 1).chain((from) => slipped(lines.slice(from, from + 12).join('\n')));
		fc.assert(
			fc.property(some, (text) => {
				const problems = new Problems();
				const words = parseWords(text, file, problems);
				expectProblems(problems, file, text);
				for (const [key, word] of words)
					must(typeof key === 'string' && word.text.trim() !== '' && word.line > 0, `word ${key}`);
			}),
			runs(150)
		);
	});
});

describe('formulas', () => {
	const world = {
		figure: (id: string) => {
			if (id !== 'ten') throw new Error(`there is no figure [${id}]`);
			return 10;
		},
		low: () => 3,
		high: () => 7,
		distance: () => 132.4
	};
	const piece = fc.oneof(
		fc.constantFrom(
			'+',
			'-',
			'*',
			'/',
			'(',
			')',
			' ',
			'[ten]',
			'[no]',
			'[',
			'low(a)',
			'high(a,b)',
			'days(',
			','
		),
		fc.constantFrom(
			'days(2008-09-01, 2009-02-28)',
			'days(2010-02-31, 2010-03-01)',
			'distance(a, b)',
			'1e5',
			'0'
		),
		fc.nat(1000).map(String),
		hostileText
	);
	const designed = /number|bracket|left over|cannot be read|no figure|needs/;

	it('evaluate to a finite number, or throw one of the known errors', () => {
		let worked = 0;
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 9 }), (parts) => {
				const formula = parts.join('');
				for (const id of figuresIn(formula)) must(/^[a-z0-9-]+$/.test(id), `id ${id}`);
				try {
					must(Number.isFinite(evaluate(formula, world)), `${formula} is not finite`);
					worked += 1;
				} catch (error) {
					must(error instanceof Error && error.constructor === Error, String(error));
					must(designed.test(error.message), `${formula}: ${error.message}`);
				}
			}),
			runs(2000)
		);
		expect(worked).toBeGreaterThan(20);
	});

	it('have the values that JavaScript computes', () => {
		const reckon = { '+': (a: number, b: number) => a + b, '-': (a: number, b: number) => a - b };
		const more = { '*': (a: number, b: number) => a * b, '/': (a: number, b: number) => a / b };
		const signs = Object.entries({ ...reckon, ...more });
		interface Sum {
			readonly text: string;
			readonly value: number;
		}
		const { sum } = fc.letrec<{ sum: Sum }>((tie) => ({
			sum: fc.oneof(
				{ maxDepth: 5 },
				fc.nat(99).map((value) => ({ text: String(value), value })),
				fc.tuple(tie('sum'), fc.constantFrom(...signs), tie('sum')).map(([a, [sign, of], b]) => ({
					text: `(${a.text} ${sign} ${b.text})`,
					value: of(a.value, b.value)
				}))
			)
		}));
		fc.assert(
			fc.property(sum, ({ text, value }) => {
				if (Number.isFinite(value)) must(Object.is(evaluate(text, world), value), text);
			}),
			runs(500)
		);
	});

	it.each(['('.repeat(100_000), '-'.repeat(100_000), `${'('.repeat(60)}1${')'.repeat(60)}`])(
		'nested too deeply are refused, case %#',
		(formula) => {
			expect(() => evaluate(formula, world)).toThrow(/within one another/);
		}
	);

	it.each([
		'days(2010-02-31, 2010-03-01)',
		'days(2010-01, 2010-03)',
		'days(2008-09-01, 2009-02-28, 3)',
		'low(a, b)'
	])('%s is refused', (formula) => {
		expect(() => evaluate(formula, world)).toThrow(/needs/);
	});

	it('use existing dates only', () => {
		fc.assert(
			fc.property(
				fc.date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
				(date) => {
					const text = date.toISOString().slice(0, 10);
					must([text, text.slice(0, 7), text.slice(0, 4)].every(isDate), text);
				}
			),
			runs(300)
		);
		for (const wrong of ['2011-02-29', '2010-00', '2010-04-31', '10-01-01', '2010-1-1', '+02010-01-01', ''])
			expect(isDate(wrong), wrong).toBe(false);
	});
});

describe('the whole project', () => {
	let copy: string;
	const folders = ['data', 'src/chapters', 'src/text/words'];
	const files = folders.flatMap((folder) =>
		readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
			.filter((file) => /\.(md|yaml)$/.test(file) && !file.startsWith('build'))
			.map((file) => path.join(folder, file))
	);
	beforeAll(() => {
		copy = mkdtempSync(path.join(tmpdir(), 'fuzz-'));
		for (const folder of folders)
			cpSync(path.join(root, folder), path.join(copy, folder), { recursive: true });
	});
	afterAll(() => {
		rmSync(copy, { recursive: true, force: true });
	});
	/** Result of loading after changes to files; null removes a file. */
	const problemsWith = (changes: Readonly<Record<string, (text: string) => string | null>>): string => {
		for (const [file, change] of Object.entries(changes)) {
			const changed = change(read(file));
			if (changed === null) rmSync(path.join(copy, file));
			else writeFileSync(path.join(copy, file), changed);
		}
		try {
			loadContent(copy, story);
			return '';
		} catch (error) {
			if (!(error instanceof ContentError)) throw error;
			return error.message;
		} finally {
			for (const file of Object.keys(changes)) writeFileSync(path.join(copy, file), read(file));
		}
	};

	it('without a file is refused with the file’s name', () => {
		expect(problemsWith({ 'data/release.txt': () => null })).toContain(
			'data/release.txt  the file is missing'
		);
		const said = problemsWith({ 'data/edition.yaml': () => null, 'data/method/es.md': () => null });
		for (const file of ['data/edition.yaml', 'data/method/es.md'])
			expect(said).toContain(`${file}  the file is missing`);
	});

	it('with invalid YAML in a head or a file is refused with the line', () => {
		const said = problemsWith({
			'src/chapters/road/en.md': (text) => text.replace('nav: ', 'nav: "'),
			'data/method/en.md': (text) => text.replace('title: ', 'title: *'),
			'data/edition.yaml': (text) => text.replace('version: ', 'version: ['),
			'data/lesson/es.yaml': (text) => text.replace('title: ', 'title: {')
		});
		expect(said).toMatch(/src\/chapters\/road\/en\.md:\d+ /);
		expect(said).toMatch(/data\/method\/en\.md:2 /);
		expect(said).toMatch(/data\/edition\.yaml:\d+ /);
		expect(said).toMatch(/data\/lesson\/es\.yaml:\d+ /);
	});

	it('is the same with the line ends and the byte order mark of another system', () => {
		for (const file of files)
			writeFileSync(path.join(copy, file), `\uFEFF${read(file).replace(/\n/g, '\r\n')}`);
		const [theirs, ours] = [loadContent(copy, story), loadContent(root, story)];
		for (const file of files) writeFileSync(path.join(copy, file), read(file));
		expect(theirs.story).toEqual(ours.story);
		expect([...theirs.figures]).toEqual([...ours.figures]);
		expect([theirs.method, theirs.lesson, theirs.words]).toEqual([ours.method, ours.lesson, ours.words]);
	});

	it('with errors in any file is read or refused with problems', () => {
		const some = fc
			.constantFrom(...files)
			.chain((file) => slipped(read(file), 1).map((text) => [file, text] as const));
		fc.assert(
			fc.property(some, ([file, text]) => {
				problemsWith({ [file]: () => text });
			}),
			runs(3)
		);
	});
});
