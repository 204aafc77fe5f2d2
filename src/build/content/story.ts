/** Parses the story's Markdown, one file for each chapter and language; every error is a problem with its line. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Nodes, RootContent } from 'mdast';
import { forEachLang, langs, type Lang } from '../../languages';
import type { Story } from '../../story/beats';
import type { Beat, Block, Chapter, Inline } from '../../text/content';
import { blockReader, readMarkdown, splitHead, type SourceAddresses } from './markdown';
import type { Problems } from './problem';
import { proseOf } from './prose';
import { plainLines } from './text-file';
import { yamlValue } from './yaml-text';

const sections = ['record', 'note', 'aside', 'description', 'notes', 'question'] as const;
type Section = (typeof sections)[number];
const required: readonly Section[] = ['description', 'notes', 'question'];

/** Path of a chapter's text from the project's root. */
export const storyFile = (lang: Lang, chapter: string) => `src/chapters/${chapter}/${lang}.md`;

export function readStory(
	root: string,
	declared: Story,
	figures: ReadonlySet<string>,
	sources: SourceAddresses,
	problems: Problems
): Readonly<Record<Lang, Chapter[]>> {
	const story = forEachLang((): Chapter[] => []);
	for (const { id } of declared.chapters) {
		const texts = langs.map((lang) => ({ lang, text: readText(path.join(root, storyFile(lang, id))) }));
		for (const { lang, text } of texts) {
			const file = storyFile(lang, id);
			if (text === null) {
				const other = texts.find((entry) => entry.lang !== lang && entry.text !== null);
				const mend = other
					? `write it; ${storyFile(other.lang, id)} has the chapter in another language`
					: 'write the chapter';
				problems.add(file, 0, `chapter ${id} has no text in ${lang}`, mend);
				continue;
			}
			story[lang].push(parseChapter(text, file, id, declared, figures, problems, sources));
		}
	}
	return story;
}

function readText(file: string): string | null {
	try {
		return plainLines(readFileSync(file, 'utf8'));
	} catch {
		return null;
	}
}

/** @param declared the story as the chapters' code declares it: the number of beats, and the anchors of links */
export function parseChapter(
	text: string,
	file: string,
	id: string,
	declared: Story,
	figures: ReadonlySet<string>,
	problems: Problems,
	sources: SourceAddresses = new Map()
): Chapter {
	const complain = (line: number) => (what: string, mend: string) => {
		problems.add(file, line, what, mend);
	};
	const { head, body, bodyLine } = splitHead(text);
	const fields = yamlValue(head, file, problems, 1) as Record<string, unknown> | null | undefined;
	const field = (name: string): string => {
		const value = fields?.[name];
		if (typeof value === 'string' && value.trim() !== '') return value.trim();
		complain(1)(`${name} is missing from the head`, `add "${name}: …" between the two lines of ---`);
		return '';
	};

	const tree = readMarkdown(body);
	const lineOf = (node: Nodes) => (node.position?.start.line ?? 1) + bodyLine;
	const knownAnchor = (name: string) => declared.findBeat(name) !== null || below.includes(name);
	const { inlinesOf, blocksOf } = blockReader(
		figures,
		sources,
		(node) => complain(lineOf(node)),
		knownAnchor
	);

	const beats: Beat[] = [];
	let current: {
		title: Inline[];
		line: number;
		body: RootContent[];
		sections: Map<Section, Block[]>;
	} | null = null;
	const close = () => {
		if (!current) return;
		const { title, line, body: nodes, sections: found } = current;
		for (const name of required) {
			if (!found.has(name))
				complain(line)(
					`beat ${id}-${String(beats.length + 1)} has no :::${name}`,
					`add a block ":::${name}" … ":::"`
				);
		}
		if (title.length === 0) complain(line)('the heading is empty', 'give the beat a title after "## "');
		const plain = (name: Section) =>
			(found.get(name) ?? []).flatMap((block) =>
				block.kind === 'paragraph' ? [block.children] : block.items
			);
		const n = beats.length + 1;
		beats.push({
			id: `${id}-${String(n)}`,
			chapter: id,
			n,
			title,
			body: blocksOf(nodes),
			record: found.get('record') ?? null,
			note: found.get('note') ?? null,
			aside: found.get('aside') ?? null,
			description: plain('description'),
			notes: plain('notes'),
			question: plain('question')
		});
		current = null;
	};
	for (const node of tree.children) {
		const say = complain(lineOf(node));
		if (node.type === 'heading' && node.depth === 2) {
			close();
			current = { title: inlinesOf(node.children), line: lineOf(node), body: [], sections: new Map() };
		} else if (!current) {
			say('text stands before the first beat', 'begin the beat with a line "## Title"');
		} else if (node.type === 'containerDirective') {
			const name = sections.find((section) => section === node.name);
			if (!name) say(`:::${node.name} is not a known block`, `use one of ${sections.join(', ')}`);
			else current.sections.set(name, blocksOf(node.children));
		} else current.body.push(node);
	}
	close();
	const place = declared.chapters.findIndex((chapter) => chapter.id === id);
	const expected = declared.chapters[place]?.beats.length ?? 0;
	if (beats.length !== expected) {
		complain(0)(
			`the chapter has ${String(beats.length)} beats, src/chapters/${id}/index.ts says ${String(expected)}`,
			'give every beat one "## " heading, in every language'
		);
	}
	return {
		id,
		n: place + 1,
		nav: field('nav'),
		kicker: field('kicker'),
		summary: proseOf(field('summary'), figures, complain(1)),
		beats
	};
}

/** Anchors of the page's parts below the story. */
const below = ['map', 'side-by-side', 'timeline', 'figures', 'sources'];
