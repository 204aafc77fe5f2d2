/** The lesson's files: sheets that hold every word, a table short enough for a class, data about themselves, what goes offline. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { figuresIn } from '../../src/text/lead';
import type { Inline } from '../../src/text/content';
import { stops } from '../../src/modes/present/steps';
import { packed, textOf } from './markup';
import { attribute, contents, dist, langs, named, pages } from './site';

const read = (file: string) => readFileSync(path.join(dist, file), 'utf8');
const pageOf = (lang: 'en' | 'es', address: string) => {
	const file = `${lang === 'en' ? '' : 'es/'}${address}index.html`;
	const page = pages.find((candidate) => candidate.file === file);
	if (!page) throw new Error(`dist/${file} is missing`);
	return page;
};
const plain = (inlines: readonly Inline[]) =>
	inlines.map((inline) => (inline.kind === 'text' ? inline.text : '\u0000')).join('');
/** A text's parts between its figures, which the page sets in elements of their own. */
const parts = (inlines: readonly Inline[]) =>
	plain(inlines)
		.split('\u0000')
		.map(packed)
		.filter((part) => part.length > 2);

describe.each(langs)('the lesson in %s', (lang) => {
	const { lesson, words } = contents[lang];
	const teach = pageOf(lang, 'teach/');
	const text = packed(textOf(teach.document));

	it('has every word of it', () => {
		const all = [
			lesson.title,
			lesson.lead,
			...lesson.aims,
			...lesson.prepare,
			...lesson.care,
			...lesson.agreement,
			...lesson.plan.flatMap(({ title, teacher, pupils }) => [title, teacher, pupils]),
			...lesson.glossary.flatMap(({ term, meaning }) => [term, meaning]),
			...lesson.levels.flatMap(({ title, questions }) => [
				title,
				...questions.flatMap(({ question, answer }) => [question, answer])
			]),
			...Object.values(lesson.support.around).flat(),
			...[...lesson.worksheet.tasks, ...lesson.exit].flatMap(({ task, answer }) => [task, answer])
		];
		for (const part of all.flatMap(parts)) expect(text).toContain(part);
	});

	it('ties every move of its fifty minutes to a beat of the classroom', () => {
		expect(lesson.plan.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(50);
		const links = named(teach, 'a').map((node) => attribute(node, 'href'));
		for (const { from } of lesson.plan)
			expect(links.some((href) => href.endsWith(`present/#${from}`))).toBe(true);
	});

	it('gives the answers to the teacher alone', () => {
		const sheet = packed(textOf(pageOf(lang, 'teach/worksheet/').document));
		for (const { task, answer } of [...lesson.worksheet.tasks, ...lesson.exit]) {
			for (const part of parts(task)) expect(sheet).toContain(part);
			const telling = parts(answer).filter((part) => part.length > 30);
			for (const part of telling) expect(sheet).not.toContain(part);
		}
	});

	it('gives every task of the worksheet its place in the minutes or at home', () => {
		const placed = [...lesson.plan.flatMap(({ tasks }) => tasks), ...lesson.homework];
		expect([...placed].sort((a, b) => a - b)).toEqual(lesson.worksheet.tasks.map((_, k) => k + 1));
		for (const { tasks } of lesson.plan.filter((move) => move.tasks.length > 0))
			expect(text).toContain(packed((words['teach-tasks'] ?? '').replace('{tasks}', tasks.join(', '))));
	});

	it('has the other plans, the rubric and the standards on a page of their own', () => {
		const sheet = packed(textOf(pageOf(lang, 'teach/plans/').document));
		const all = [
			...lesson.support.plans.flatMap(({ title, lead, sessions }) => [
				title,
				lead,
				...sessions.flatMap((session) => [
					session.title,
					...session.moves.flatMap((move) => [move.title, move.what])
				])
			]),
			...lesson.support.rubric.rows.flatMap(({ what, levels }) => [what, ...levels]),
			...lesson.support.standards.sets.flatMap(({ rows }) => rows.map(({ meaning }) => meaning))
		];
		for (const part of all.flatMap(parts)) expect(sheet).toContain(part);
		for (const { title, rows } of lesson.support.standards.sets)
			for (const named of [title, ...rows.map(({ code }) => code)]) expect(sheet).toContain(packed(named));
	});

	it('has plans of a half and of two lessons, and one for home', () => {
		const lengths = lesson.support.plans.map(({ sessions }) => sessions.map(({ minutes }) => minutes));
		expect(lengths.slice(0, 2)).toEqual([[25], [50, 50]]);
		expect(lengths).toHaveLength(3);
	});

	it('keeps the guesses of four groups, and shows none of the figures before it is asked', () => {
		expect(lesson.support.groups.names).toHaveLength(4);
		const rows = pageOf(lang, 'teach/plans/').all.filter((node) => node.attributes.has('data-groups'));
		const asked = stops.flatMap(({ guess }) => guess ?? []);
		expect(rows).toHaveLength(asked.length + asked.filter(({ kind }) => kind === 'range').length);
	});

	it('tells every chapter in short sentences, for pupils', () => {
		const sheet = packed(textOf(pageOf(lang, 'teach/support/').document));
		const { simple, starters, extensions } = lesson.support;
		expect(simple.chapters.map(({ chapter }) => chapter)).toEqual(
			contents[lang].chapters.map(({ id }) => id)
		);
		const all = [
			...simple.chapters.map(({ text: told }) => told),
			...starters.flatMap(({ items }) => items),
			...extensions.map(({ task }) => task)
		];
		for (const part of all.flatMap(parts)) expect(sheet).toContain(part);
		for (const { text: told } of simple.chapters)
			for (const sentence of plain(told).split(/[.?!]\s/))
				expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(18);
	});

	it('has slips for before the lesson and after its hardest chapter', () => {
		const sheet = packed(textOf(pageOf(lang, 'teach/slips/').document));
		const { warmUp, closing } = lesson.support;
		for (const { question } of [...warmUp.questions, ...closing.questions])
			for (const part of parts(question)) expect(sheet).toContain(part);
	});

	it('explains the words it needs, three crimes among them', () => {
		const terms = lesson.glossary.map(({ term }) => plain(term)).join();
		for (const crime of lang === 'en'
			? ['trafficking', 'smuggling', 'kidnapping']
			: ['trata', 'tráfico ilícito', 'secuestro'])
			expect(terms).toContain(crime);
		expect(lesson.glossary.length).toBeGreaterThanOrEqual(5);
	});

	it('says what it is in linked data', () => {
		const line = named(teach, 'script').find((node) => attribute(node, 'type') === 'application/ld+json');
		const data = JSON.parse(line ? textOf(line) : 'null') as Record<string, unknown>;
		expect(data).toMatchObject({ '@type': 'LearningResource', inLanguage: lang, timeRequired: 'PT50M' });
		expect(data['teaches']).toHaveLength(lesson.aims.length);
	});

	it('offers a frame for school platforms by attributes alone, and a link to share', () => {
		const field =
			named(teach, 'textarea').find((node) => node.attributes.has('data-frame-snippet')) ?? teach.document;
		const snippet = attribute(field, 'value') || textOf(field);
		expect(snippet).toMatch(/^<iframe src="[^"]*embed\/" title="[^"]+" [^>]*><\/iframe>$/);
		expect(snippet).not.toMatch(/style=|<script/);
		const share = named(teach, 'a').find((node) => node.attributes.has('data-classroom'));
		expect(share && attribute(share, 'href')).toMatch(/^https:\/\/classroom\.google\.com\/share/);
	});

	it('has a table of at most thirty rows for a spreadsheet', () => {
		const csv = read(`${lang === 'en' ? '' : 'es/'}teach/worksheet.csv`);
		expect(csv.startsWith('\ufeff')).toBe(true);
		const rows = csv.trim().split('\r\n');
		expect(rows.length).toBe(lesson.worksheet.figures.length + 1);
		expect(rows.length).toBeLessThanOrEqual(30);
		const fields = (row: string) => [...row.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].length - 1;
		for (const row of rows.slice(1)) expect(fields(row)).toBe(fields(rows[0] ?? ''));
		expect(csv).toContain(words['method-testimony']);
	});

	it('asks only for figures that exist, and none about the dead in its worksheet', () => {
		const asked = lesson.worksheet.tasks.flatMap(({ task, answer }) => figuresIn([...task, ...answer]));
		expect(asked.filter((id) => /^(sf-|san-fernando)/.test(id))).toEqual([]);
	});
});

describe.each(langs)('the classroom in %s', (lang) => {
	const page = pageOf(lang, 'present/');

	it('has every stop with its words, whatever runs', () => {
		const there = page.all.filter((node) => node.attributes.has('data-stop'));
		expect(there.map((node) => attribute(node, 'data-stop'))).toEqual(stops.map(({ id }) => id));
		const beats = page.all.filter((node) => node.attributes.has('data-beat-text'));
		expect(beats).toHaveLength(stops.filter(({ guess }) => !guess).length);
		for (const node of there) expect(textOf(node).trim().length).toBeGreaterThan(60);
	});

	it('links no figure of a slide away from the class', () => {
		expect(named(page, 'a').filter((node) => attribute(node, 'class').includes('figure'))).toEqual([]);
	});
});

describe('what is kept for a visit without a network', () => {
	const listed = [...read('sw.js').matchAll(/"([\w./-]+)":\["([\w+/]{12})",([\d.e]+)\]/g)];
	const files = listed.map(([, file = '']) => file);

	it('is there, whole, and each file has the hash and the size that the list gives', () => {
		for (const [, file = '', hash, bytes] of listed) {
			const content = readFileSync(path.join(dist, file));
			expect(createHash('sha256').update(content).digest('base64').slice(0, 12), file).toBe(hash);
			const sent = existsSync(path.join(dist, `${file}.br`)) ? `${file}.br` : file;
			expect(statSync(path.join(dist, sent)).size, file).toBe(Number(bytes));
		}
		for (const page of [
			'index.html',
			'es/index.html',
			'present/index.html',
			'es/present/index.html',
			'teach/index.html'
		])
			expect(files).toContain(page);
		expect(files.filter((file) => file.startsWith('assets/')).length).toBeGreaterThan(5);
	});

	it('holds nothing of embeds, and nothing packed', () => {
		expect(files.filter((file) => /^(es\/)?embed/.test(file) || /\.(br|gz)$/.test(file))).toEqual([]);
	});

	it.each(langs)('is called by its name in %s when it is installed', (lang) => {
		const file = `${lang === 'en' ? '' : 'es/'}site.webmanifest`;
		const manifest = JSON.parse(read(file)) as { name: string; lang: string; icons: { src: string }[] };
		expect(manifest).toMatchObject({ name: contents[lang].words['title'], lang });
		for (const { src } of manifest.icons)
			expect(existsSync(path.join(dist, path.dirname(file), src)), src).toBe(true);
	});
});
