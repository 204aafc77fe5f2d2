/** What can be embedded, as makers of frames name it: the whole story and each chapter, in one language. */
import type { Chapter } from '../../text/content';
import type { PageContent } from '../../text/page-content';
import { plainText } from '../../text/plain';
import { coverAlt } from './sheets';

/** Title, summary, cover and beats of each chapter for the snippets, by chapter id; the whole story has the key `''`. */
export function piecesOf(content: PageContent) {
	const title = content.words['title'] ?? '';
	const credit = content.words['embed-new-credit-line'] ?? '';
	const first = content.chapters[0]?.id ?? '';
	const beatsOf = (chapter: Chapter) =>
		chapter.beats.map((beat) => ({ id: beat.id, title: capitalised(plainText(beat.title, content)) }));
	const whole = {
		title,
		summary: content.words['subtitle'] ?? '',
		cover: first,
		alt: coverAlt(first, content),
		credit,
		beats: content.chapters.flatMap(beatsOf)
	};
	return Object.fromEntries([
		['', whole],
		...content.chapters.map((chapter) => [
			chapter.id,
			{
				title: `${chapter.nav} – ${title}`,
				summary: plainText(chapter.summary, content),
				cover: chapter.id,
				alt: coverAlt(chapter.id, content),
				credit,
				beats: beatsOf(chapter)
			}
		])
	]) as Readonly<Record<string, typeof whole>>;
}

/** Capitalises a title, because one that begins with a hedge begins with a small letter. */
const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
