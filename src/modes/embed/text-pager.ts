/** The texts of an embedded piece as the page holds them: one shown at a time, on as many pages as its box allows. */
import { heightFor } from './embed-size';

export interface TextPager {
	/** Number of pages of each text in the box as it is now. */
	measure(): number[];
	/** Height the whole piece would like to have at the width it has now, px. */
	wishedHeight(): number;
	/** Shows one page of one text; the others cannot be reached meanwhile. */
	show(beat: number, page: number): void;
	/** Page of a text on which an element stands. */
	pageOf(element: Element): number;
}

/**
 * @param root holds everything
 * @param box clips the texts
 */
export function createTextPager(root: HTMLElement, box: HTMLElement): TextPager {
	const cards = [...box.querySelectorAll<HTMLElement>('.beat')];
	const texts = cards.map((card) => card.querySelector<HTMLElement>('.beat-text') ?? card);
	let shown = -1;

	/** A page's width and the gap after it, px. */
	function stride(text: HTMLElement): number {
		return text.clientWidth + (Number.parseFloat(getComputedStyle(text).columnGap) || 0);
	}
	return {
		measure: () =>
			texts.map((text) => {
				const page = stride(text);
				return page > 0 ? Math.max(1, Math.round((text.scrollWidth + page - text.clientWidth) / page)) : 1;
			}),
		wishedHeight() {
			const around = [...root.querySelectorAll<HTMLElement>('[data-around]')];
			// What the host has given must not speak in what is asked of it: only the width counts.
			document.documentElement.dataset['measuring'] = '';
			const padding = cards[0] ? verticalPadding(cards[0]) : 0;
			const tallest = Math.max(0, ...texts.map((text) => Math.ceil(text.getBoundingClientRect().height)));
			const rest = around.reduce((sum, part) => sum + part.getBoundingClientRect().height, 0);
			delete document.documentElement.dataset['measuring'];
			return heightFor(root.clientWidth, tallest + padding, rest);
		},
		show(beat, page) {
			if (beat !== shown) {
				cards.forEach((card, k) => {
					card.inert = k !== beat;
					card.toggleAttribute('data-current', k === beat);
				});
				shown = beat;
			}
			const text = texts[beat];
			if (text) text.style.translate = page === 0 ? 'none' : `${String(-page * stride(text))}px`;
		},
		pageOf(element) {
			const text = texts[shown];
			if (!text) return 0;
			const across = element.getBoundingClientRect().left - text.getBoundingClientRect().left;
			return Math.max(0, Math.floor(across / stride(text)));
		}
	};
}

function verticalPadding(element: HTMLElement): number {
	const { paddingTop, paddingBottom } = getComputedStyle(element);
	return Number.parseFloat(paddingTop) + Number.parseFloat(paddingBottom);
}
