/** How long a text may be: more than this does not fit its place on the stage, in the classroom or in a minute. */
import type { Block, Inline } from '../../text/content';
import type { Complain } from './prose';

/** Words, of which a figure is one. */
const MOST_WORDS = {
	nav: 5,
	kicker: 10,
	summary: 60,
	title: 15,
	body: 170,
	record: 160,
	note: 40,
	aside: 100,
	description: 120,
	notes: 120,
	question: 50
} as const;

/** @param part of a beat or of a chapter's head */
export function checkLength(
	part: keyof typeof MOST_WORDS,
	blocks: readonly Block[],
	complain: Complain
): void {
	const words = wordsIn(blocks);
	const most = MOST_WORDS[part];
	if (words > most)
		complain(
			`the ${part} has ${String(words)} words; at most ${String(most)} fit its place`,
			'shorten it, or move a part of it into a block of its own'
		);
}

const wordsIn = (blocks: readonly Block[]): number =>
	blocks
		.flatMap((block) => (block.kind === 'paragraph' ? [block.children] : block.items))
		.reduce((sum, inlines) => sum + countOf(plainOf(inlines)), 0);

const plainOf = (inlines: readonly Inline[]): string =>
	inlines
		.map((inline) =>
			inline.kind === 'text' ? inline.text : inline.kind === 'figure' ? '0' : plainOf(inline.children)
		)
		.join('');

/** Words of a text: runs of anything but spaces that hold a letter or a digit. */
export const countOf = (text: string): number =>
	text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
