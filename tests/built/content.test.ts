/** Each built page of the story holds every word of it: beats, figures, sources, in its own language. */
import { describe, expect, it } from 'vitest';
import { beats, chapters } from '../../src/story/chapters';
import type { Block, Inline } from '../../src/text/content';
import type { PageContent } from '../../src/text/page-content';
import { packed, textOf, type Node } from './markup';
import { attribute, contents, langs, storyPage } from './site';

/** What a reader reads; a figure in a large title goes without its unit. */
function wordsOf(inlines: readonly Inline[], { figures }: PageContent): string {
	return inlines
		.map((inline) => {
			if (inline.kind === 'text') return inline.text;
			if (inline.kind !== 'figure') return wordsOf(inline.children, { figures } as PageContent);
			const { hedge = '', number = '', unit = '' } = figures[inline.id] ?? {};
			return inline.form === 'bare' ? number : hedge + number + (inline.form === 'full' ? unit : '');
		})
		.join('');
}

const blockWords = (blocks: readonly Block[] | null, content: PageContent) =>
	(blocks ?? []).map((block) =>
		block.kind === 'paragraph'
			? wordsOf(block.children, content)
			: block.items.map((item) => wordsOf(item, content)).join('')
	);

/** Whether a node stands in a description, whose figures are no stops for the focus. */
const heardOnly = (node: Node): boolean =>
	attribute(node, 'class').includes('description') || (node.parent !== null && heardOnly(node.parent));
const countIn = (text: string, part: string) => text.split(part).length - 1;

describe.each(langs)('the story in %s', (lang) => {
	const content = contents[lang];
	const page = storyPage(lang);
	const byId = new Map(page.all.map((node): [string, Node] => [attribute(node, 'id'), node]));
	const inside = (id: string) => {
		const node = byId.get(id);
		if (!node) throw new Error(`no element ${id}`);
		return packed(textOf(node));
	};

	it('says its language and its title', () => {
		const html = page.all.find(({ name }) => name === 'html');
		expect(html?.attributes.get('lang')).toBe(lang);
		expect(html?.attributes.get('data-page')).toBe('read');
		const title = page.all.find(({ name }) => name === 'title');
		expect(title && textOf(title)).toBe(content.words['title']);
		const description = page.all.find((node) => attribute(node, 'name') === 'description');
		expect(description?.attributes.get('content')?.length).toBeGreaterThan(60);
	});

	it('has every chapter, and in it its beats, in reading order', () => {
		const sections = page.all.filter((node) => node.attributes.has('data-chapter'));
		expect(sections.map((node) => attribute(node, 'id'))).toEqual(chapters.map(({ id }) => id));
		const texts = page.all.filter((node) => node.attributes.has('data-beat-text'));
		expect(texts.map((node) => attribute(node, 'data-beat-text'))).toEqual(beats.map(({ id }) => id));
		for (const text of texts) expect(attribute(text, 'id')).toBe(attribute(text, 'data-beat-text'));
	});

	it('has one first-level heading, and a heading in every beat', () => {
		expect(page.all.filter(({ name }) => name === 'h1')).toHaveLength(1);
		const headings = page.all.filter(({ name }) => name === 'h1' || name === 'h2');
		for (const { id } of beats) {
			const own = headings.filter(({ parent }) => parent && attribute(parent, 'id') === id);
			expect(own, id).toHaveLength(1);
			expect(textOf(own[0] as Node).trim(), id).not.toBe('');
		}
	});

	it('has every word of every beat', () => {
		for (const beat of content.chapters.flatMap((chapter) => chapter.beats)) {
			const text = inside(beat.id);
			const parts = [
				wordsOf(beat.title, content),
				...blockWords(beat.body, content),
				...blockWords(beat.aside, content),
				...blockWords(beat.note, content),
				...blockWords(beat.record, content),
				...beat.description.map((paragraph) => wordsOf(paragraph, content))
			];
			expect(parts.length, beat.id).toBeGreaterThan(1);
			for (const part of parts) expect(text, beat.id).toContain(packed(part));
		}
	});

	it('marks every figure in prose with its value, and leads from it to its entry', () => {
		const figures = page.all.filter((node) => node.attributes.has('data-figure'));
		expect(figures.length).toBeGreaterThan(40);
		for (const node of figures) {
			const id = attribute(node, 'data-figure');
			const figure = content.figures[id];
			expect(node.name, id).toBe('data');
			expect(attribute(node, 'value'), id).toBe(figure?.value);
			expect(packed(textOf(node)), id).toContain(packed(figure?.number ?? '?'));
			if (!heardOnly(node)) expect(node.parent && attribute(node.parent, 'href'), id).toBe(`#figure-${id}`);
		}
	});

	it('has an entry for every figure: value, who counted, how, when, where it is printed, what is disputed', () => {
		for (const figure of Object.values(content.figures)) {
			const entry = inside(`figure-${figure.id}`);
			const parts = [
				figure.text,
				figure.name,
				content.words[`method-${figure.method}`],
				figure.countedBy,
				figure.population,
				figure.period,
				figure.source.title,
				figure.fragment,
				figure.note,
				figure.formula,
				...figure.also.map(({ title }) => title),
				...figure.disputes
			];
			for (const part of parts) expect(entry, figure.id).toContain(packed(part ?? ''));
		}
	});

	it('lists every source once, linked to where it can be read', () => {
		const list = page.all.find((node) => attribute(node, 'class') === 'sources-list');
		const rows = (list?.children ?? []).filter((child): child is Node => typeof child !== 'string');
		expect(rows).toHaveLength(content.sources.length);
		const text = packed(rows.map(textOf).join(' '));
		const links = page.all.filter(({ name }) => name === 'a').map((node) => attribute(node, 'href'));
		for (const { id, publisher, title, url } of content.sources) {
			expect(countIn(text, packed(`${publisher}, ${title}`)), id).toBeGreaterThan(0);
			if (url) expect(links, id).toContain(url);
		}
	});
});

describe('the two languages', () => {
	it('hold the same elements in the same order', () => {
		const shape = (lang: 'en' | 'es') =>
			storyPage(lang)
				.all.filter((node) => node.attributes.has('id'))
				.map((node) => `${node.name}#${attribute(node, 'id')}`);
		expect(shape('es')).toEqual(shape('en'));
	});

	it('state the same figures, beat by beat', () => {
		const figures = (lang: 'en' | 'es') =>
			storyPage(lang)
				.all.filter((node) => node.attributes.has('data-figure'))
				.map((node) => `${attribute(node, 'data-figure')} ${attribute(node, 'value')}`)
				.sort();
		expect(figures('es')).toEqual(figures('en'));
	});

	it('are really two: no beat reads the same in both', () => {
		const text = (lang: 'en' | 'es') =>
			new Map(
				storyPage(lang)
					.all.filter((node) => node.attributes.has('data-beat-text'))
					.map((node) => [attribute(node, 'id'), packed(textOf(node))])
			);
		const spanish = text('es');
		for (const [id, words] of text('en')) expect(spanish.get(id), id).not.toBe(words);
	});
});
