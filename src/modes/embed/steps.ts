/** The places an embedded piece stops at: each beat once, or several times where its words need more than one page. */

export interface Step {
	/** Which of the embed's beats, from 0. */
	readonly beat: number;
	/** Page of its words, from 0, of `pages`. */
	readonly page: number;
	readonly pages: number;
}

/** @param pages number of pages of each beat; anything below 1 counts as 1 */
export function stepsOf(pages: readonly number[]): readonly Step[] {
	return pages.flatMap((count, beat) => {
		const whole = Math.max(1, Math.floor(count) || 1);
		return Array.from({ length: whole }, (_, page) => ({ beat, page, pages: whole }));
	});
}

/** Share of a beat's words that stand before a step's page, 0 … 1. */
export const wordsBefore = ({ page, pages }: Step): number => page / pages;

/**
 * Index of the step that shows a place in a beat's words, on however many pages they are set.
 * @param share of the beat's words before that place, 0 … 1
 * @returns 0 for a beat that is not here
 */
export function stepFor(steps: readonly Step[], beat: number, share = 0): number {
	const first = steps.findIndex((step) => step.beat === beat);
	if (first < 0) return 0;
	const { pages } = steps[first] as Step;
	// A share such as 2/3 of 3 pages must not fall short of page 2 by rounding.
	return first + Math.min(pages - 1, Math.floor(share * pages + 1e-6));
}

/** Where the host's scroll has brought the piece. */
export interface ScrolledPlace {
	/** Index of the nearest step. */
	readonly step: number;
	/** Position in beats of the embed: an integer while one is being read. */
	readonly p: number;
	/** How clearly the words stand: 1 while they are read, 0 where one text gives way to the next. */
	readonly words: number;
}

/** Share of the way between two steps, at either end, where nothing moves. */
const REST = 0.28;
/** Share on either side of the middle over which words come and go. */
const FADE = 0.22;

/** @param progress 0 … 1 through the container on the host's page; anything else is clamped */
export function placeAt(progress: number, steps: readonly Step[]): ScrolledPlace {
	const last = Math.max(0, steps.length - 1);
	const clamped = Math.min(1, Math.max(0, Number.isFinite(progress) ? progress : 0));
	const at = Math.min(last, Math.max(0, clamped * steps.length - 0.5));
	const k = Math.min(Math.floor(at), Math.max(0, last - 1));
	const share = Math.min(1, Math.max(0, (at - k - REST) / (1 - 2 * REST)));
	const [here, next] = [steps[k], steps[Math.min(k + 1, last)]];
	const from = here?.beat ?? 0;
	const to = next?.beat ?? from;
	return {
		step: share < 0.5 ? k : Math.min(k + 1, last),
		p: from + (to - from) * share,
		words: k === last ? 1 : Math.min(1, Math.abs(share - 0.5) / FADE)
	};
}

/** The progress at which a step stands in the middle of its rest: the inverse of placeAt. */
export const progressFor = (step: number, count: number): number => (step + 0.5) / Math.max(1, count);
