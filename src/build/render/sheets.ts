/** Renders beats as sheets for links, print and social media: picture, heading, credit. */
import type { Beat } from '../../story/beats';
import { beatAt, beats, chapters, findBeat } from '../../story/chapters';
import type { Beat as BeatContent, Block } from '../../text/content';
import type { PageContent } from '../../text/page-content';
import { figuresIn } from '../../text/figures-in';
import { plainText } from '../../text/plain';
import { makeFrame } from '../../view/frame';
import { formats, type FormatName } from '../pictures/formats';
import type { RenderedSheet } from '../pictures/sheet';
import { renderMoment } from './stills';

const declared = (id: string) => chapters.find((chapter) => chapter.id === id);

/** The beat whose picture is a chapter's link picture. */
export function coverOf(chapter: string): Beat {
	const beat = findBeat(`${chapter}-${String(declared(chapter)?.cover ?? 1)}`);
	if (!beat) throw new Error(`chapter ${chapter} has no beat to stand for it`);
	return beat;
}

/** Text alternative of a chapter's cover. */
export function coverAlt(chapter: string, content: PageContent): string {
	const { id } = coverOf(chapter);
	const beat = content.chapters
		.flatMap((candidate) => candidate.beats)
		.find((candidate) => candidate.id === id);
	return (beat?.description ?? []).map((paragraph) => plainText(paragraph, content)).join(' ');
}

export const renderSheet = (content: PageContent, beat: Beat, name: FormatName): RenderedSheet =>
	renderSheetAt(content, beat.index, name);

/** Part of the transition to the next beat over which a beat's text fades out, and the next one's fades in. */
const WORDS_FADE = 0.2;

/**
 * Renders a sheet at any position in the story, with the text of the nearest beat.
 * @param p position in the story, in beats
 */
export function renderSheetAt(content: PageContent, p: number, name: FormatName): RenderedSheet {
	const { id, index } = beatAt(Math.round(p));
	const { picture, type } = formats[name];
	const chapter = content.chapters.find((candidate) => candidate.beats.some((beat) => beat.id === id));
	const beat = chapter?.beats.find((candidate) => candidate.id === id);
	if (!chapter || !beat) throw new Error(`beat ${id} has no text`);
	const { width, height } = picture;
	const key = 44 * type;
	const frame = makeFrame(
		width,
		height,
		{ x: 28, y: 24, width: width - 56, height: height - 24 - key },
		type
	);
	const { words } = content;
	const title = plainText(beat.title, content);
	return {
		beat: id,
		...renderMoment(content, p, frame, id),
		wordsOpacity: Math.min(1, (0.5 - Math.abs(p - index)) / WORDS_FADE),
		kicker: chapter.kicker,
		title: title.charAt(0).toLocaleUpperCase() + title.slice(1),
		lead: firstSentence(paragraphOf(beat.body, content)),
		tone: declared(chapter.id)?.tone ?? 'cochineal',
		sources: sourcesOf(beat, content),
		credit: words['embed-still-credit'] ?? '',
		name: words['title'] ?? ''
	};
}

/** Sources of a beat's figures, in the order of its text. */
function sourcesOf(beat: BeatContent, content: PageContent): string {
	const named = figuresIn([beat]).flatMap((id) => content.figures[id] ?? []);
	const all = named
		.filter(({ method }) => method !== 'derived')
		.map(({ source: { publisher, year } }) => [publisher, year].filter((part) => part !== '').join(' '));
	if (all.length === 0) return '';
	return `${content.words['source'] ?? ''}: ${[...new Set(all)].join('; ')}`;
}

const paragraphOf = (blocks: readonly Block[], content: PageContent): string => {
	const first = blocks.find((block) => block.kind === 'paragraph');
	return first ? plainText(first.children, content) : '';
};

/** The first sentence of a text. */
const firstSentence = (text: string): string => /^.*?[.!?](?=\s+[A-ZÁÉÍÓÚÑ¿¡“]|$)/su.exec(text)?.[0] ?? text;

/** Renders a sheet for every beat, in reading order. */
export const renderSheets = (content: PageContent, name: FormatName): RenderedSheet[] =>
	beats.map((beat) => renderSheet(content, beat, name));
