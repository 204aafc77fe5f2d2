/** What a class guesses in the course of the story, one row a number: a range is guessed as its two ends. */
import { stops } from '../../modes/present/steps';
import type { PageContent } from '../../text/page-content';

export interface GuessRow {
	readonly id: string;
	readonly ask: string;
	/** The number that answers, in the figure's unit. */
	readonly value: number;
	/** The figure with all its words. */
	readonly text: string;
}

export const guessRows = ({ words, figures }: PageContent): GuessRow[] =>
	stops.flatMap(({ guess }) => {
		const figure = guess && figures[guess.figure];
		if (!figure) return [];
		const ask = words[`present-guess-${guess.id}`] ?? '';
		const ends = figure.value.split('/').map(Number);
		const end = (k: number) =>
			ends.length === 1 ? '' : ` (${words[`present-guess-${k === 0 ? 'from' : 'to'}`] ?? ''})`;
		return ends.map((value, k) => ({
			id: `${guess.id}-${String(k)}`,
			ask: ask + end(k),
			value,
			text: figure.text
		}));
	});
