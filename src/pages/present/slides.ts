/** The deck's stops as slides of a presentation file: words, notes and the picture's description, all as plain text. */
import { optionalChapters, type Passed } from '../../modes/present/passed';
import { withPassed } from '../../modes/present/passed-address';
import { deckFrame } from '../../modes/present/frames';
import { stops } from '../../modes/present/steps';
import type { Beat, Block, Chapter, Inline } from '../../text/content';
import { figuresIn, inlinesOf, leadOf } from '../../text/lead';
import type { PageContent } from '../../text/page-content';
import { plainText } from '../../text/plain';

export interface SlideText {
	/** Id of the stop. */
	readonly id: string;
	/** Index of the beat whose picture the slide shows. */
	readonly beat: number;
	/** Whether the class guesses here, and the slide shows no picture. */
	readonly isGuess: boolean;
	readonly chapter: { readonly id: string; readonly name: string; readonly optional: boolean };
	/** Empty but at the beginning of a chapter, and at a guess. */
	readonly kicker: string;
	readonly title: string;
	readonly lead: string;
	/** Paragraphs for the one who presents. */
	readonly notes: readonly string[];
	/** What the picture shows. */
	readonly description: string;
}

/** Width and height of a slide, in units of its drawing, and the frame of its picture. */
export const SLIDE = { width: 1920, height: 1080 };
export const slideFrame = deckFrame(SLIDE.width, SLIDE.height);

/** A page's address, relative to the site, that leaves chapters out. */
export const addressWithout = (address: string, passed: Passed): string =>
	address + withPassed(new URL('https://site.invalid/'), passed).search;

/** Ids of the chapters that each presentation file leaves out: none, and those that can be passed by. */
export const slideDecks: readonly Passed[] = [[], ...(optionalChapters.length > 0 ? [optionalChapters] : [])];

export const slidesOf = (content: PageContent): readonly SlideText[] =>
	stops.map(({ id, beat: { id: beatId, index }, guess }) => {
		const chapter = content.chapters.find(({ beats }) => beats.some((beat) => beat.id === beatId));
		const beat = chapter?.beats.find((candidate) => candidate.id === beatId);
		if (!chapter || !beat) throw new Error(`beat ${beatId} has no text`);
		const t = (key: string) => content.words[`present-${key}`] ?? '';
		const common = {
			id,
			beat: index,
			isGuess: guess !== null,
			chapter: { id: chapter.id, name: chapter.nav, optional: optionalChapters.includes(chapter.id) }
		};
		if (!guess) return { ...common, ...beatSlide(beat, chapter, content) };
		return {
			...common,
			kicker: t('guess-kicker'),
			title: t(`guess-${guess.id}`),
			lead: t(`guess-${guess.id}-how`),
			notes: [t(`guess-${guess.id}-notes`)],
			description: ''
		};
	});

type BeatSlide = Pick<SlideText, 'kicker' | 'title' | 'lead' | 'notes' | 'description'>;

function beatSlide(beat: Beat, chapter: Chapter, content: PageContent): BeatSlide {
	const { words } = content;
	const plain = (inlines: readonly Inline[]) => plainText(inlines, content);
	const blocks = (given: readonly Block[] | null) =>
		(given ?? [])
			.flatMap((block) => (block.kind === 'paragraph' ? [block.children] : block.items))
			.map(plain);
	const under = (label: string, paragraphs: readonly string[]) =>
		paragraphs.length === 0 ? [] : ['', label.toLocaleUpperCase(), ...paragraphs];
	const title = plain(beat.title);
	return {
		kicker: beat.n === 1 ? chapter.kicker : '',
		title: title.charAt(0).toLocaleUpperCase() + title.slice(1),
		lead: plain(leadOf(beat.body, content)),
		notes: [
			...beat.notes.map(plain),
			...blocks(beat.note),
			...under(words['present-question'] ?? '', beat.question.map(plain)),
			...under(words['record-label'] ?? '', blocks(beat.record)),
			...under(words['present-sources'] ?? '', sourcesOf(beat, content))
		],
		description: beat.description.map(plain).join(' ')
	};
}

const sourcesOf = (beat: Beat, content: PageContent): string[] =>
	figuresIn([
		...beat.title,
		...inlinesOf(beat.body),
		...inlinesOf(beat.record),
		...inlinesOf(beat.aside)
	]).flatMap((id) => {
		const figure = content.figures[id];
		if (!figure) return [];
		const { publisher, title, year, url } = figure.source;
		const source = [publisher, title, year].filter((part) => part !== '').join(', ');
		return [`${figure.text} ${figure.name}. ${source}${url ? `. ${url}` : ''}`];
	});
