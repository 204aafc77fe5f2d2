/** Parses the story's Markdown, one file for each chapter and language; every error is a problem with its line. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Nodes, RootContent } from 'mdast';
import { forEachLang, langs, type Lang } from '../../languages';
import type { Story } from '../../story/beats';
import type { Beat, Block, Chapter, Inline } from '../../text/content';
import { headFields } from './head-fields';
import { checkLength } from './lengths';
import { blockReader, checkHead, readMarkdown, splitHead, type SourceAddresses } from './markdown';
import type { Problems } from './problem';
import { proseOf } from './prose';
import { checkStoryTranslations } from './story-translations';
import { readText } from './text-file';

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
	const bodies = new Map<string, string>();
	for (const { id } of declared.chapters) {
		const texts = langs.map((lang) => {
			const file = storyFile(lang, id);
			const isThere = existsSync(path.join(root, file));
			return { lang, isThere, text: isThere ? readText(root, file, problems) : null };
		});
		for (const { lang, isThere, text } of texts) {
			const file = storyFile(lang, id);
			if (!isThere) {
				const other = texts.find((entry) => entry.lang !== lang && entry.isThere);
				const mend = other
					? `write it; ${storyFile(other.lang, id)} has the chapter in another language`
					: 'write the chapter';
				problems.add(file, 1, `chapter ${id} has no text in ${lang}`, mend);
				continue;
			}
			if (text === null) continue;
			bodies.set(file, text);
			story[lang].push(parseChapter(text, file, id, declared, figures, problems, sources));
		}
	}
	checkStoryTranslations(
		story,
		storyFile,
		(lang, id, beat) => headingLine(bodies.get(storyFile(lang, id)) ?? '', beat),
		problems
	);
	return story;
}

/** Line of a beat's heading, from 1; beats are counted from 0. */
function headingLine(text: string, beat: number): number {
	const lines = text.split('\n').flatMap((line, k) => (line.startsWith('## ') ? [k + 1] : []));
	return lines[beat] ?? 1;
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
	if (!checkHead(text, file, problems)) return { id, n: 0, nav: '', kicker: '', summary: [], beats: [] };
	const { head, body, bodyLine } = splitHead(text);
	const field = headFields(head, file, problems);

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
	const headings: number[] = [];
	const close = () => {
		if (!current) return;
		headings.push(current.line);
		const { title, line, body: nodes, sections: found } = current;
		for (const name of required) {
			if (!found.has(name))
				complain(line)(
					`beat ${id}-${String(beats.length + 1)} has no :::${name}`,
					`add a block ":::${name}" … ":::"`
				);
		}
		if (title.length === 0) complain(line)('the heading is empty', 'give the beat a title after "## "');
		const bodyBlocks = blocksOf(nodes);
		checkLength('title', [{ kind: 'paragraph', children: title }], complain(line));
		checkLength('body', bodyBlocks, complain(line));
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
			body: bodyBlocks,
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
			else {
				if (current.sections.has(name))
					say(`the beat has a second :::${name}`, 'keep one, or put both texts into it');
				const blocks = blocksOf(node.children);
				if (blocks.length === 0) say(`:::${name} is empty`, 'write its text, or remove it');
				checkLength(name, blocks, say);
				current.sections.set(name, blocks);
			}
		} else current.body.push(node);
	}
	close();
	const place = declared.chapters.findIndex((chapter) => chapter.id === id);
	const expected = declared.chapters[place]?.beats.length ?? 0;
	if (beats.length !== expected) {
		// The first heading too many, or the last of too few.
		const at = headings[Math.min(expected, headings.length - 1)] ?? 1;
		complain(at)(
			`the chapter has ${String(beats.length)} beats, src/chapters/${id}/index.ts says ${String(expected)}`,
			'give every beat one "## " heading, in every language'
		);
	}
	const [nav, kicker, summary] = [field('nav'), field('kicker'), field('summary')];
	for (const [name, { text: said, line }] of Object.entries({ nav, kicker, summary }))
		checkLength(
			name as 'nav',
			[{ kind: 'paragraph', children: [{ kind: 'text', text: said }] }],
			complain(line)
		);
	for (const { text: said, line } of [nav, kicker]) proseOf(said, figures, complain(line));
	return {
		id,
		n: place + 1,
		nav: nav.text,
		kicker: kicker.text,
		summary: proseOf(summary.text, figures, complain(summary.line)),
		beats
	};
}

/** Anchors of the page's parts below the story. */
const below = ['map', 'side-by-side', 'timeline', 'figures', 'sources'];
