/** The quiz on the story, in one language, as the build hands it to those who write it. Types only. */
import type { Inline } from './content';

type Text = readonly Inline[];

interface Asked {
	readonly id: string;
	readonly question: Text;
	/** Why the answer is right; of an open question, what a good answer holds. */
	readonly why: Text;
}

export interface Choice {
	readonly text: Text;
	readonly right: boolean;
	readonly why: Text;
}

export interface ChoiceQuestion extends Omit<Asked, 'why'> {
	readonly kind: 'choice';
	/** One of them is right. */
	readonly choices: readonly Choice[];
}

export interface NumberQuestion extends Asked {
	readonly kind: 'number';
	/** Id of the figure that answers. */
	readonly figure: string;
}

export interface OpenQuestion extends Asked {
	readonly kind: 'open';
}

export type Question = ChoiceQuestion | NumberQuestion | OpenQuestion;
