/** What is chosen in the maker of frames, shared by its parts. */
import type { Lang } from '../../../languages';
import type { Theme } from '../../../styles/tokens';
import type { Choice, Heights, Piece } from './choice';
import type { MakerData } from './data';

/** Bounds of a frame's height and of a host's bar, px. */
export const LOWEST_PX = 400;
export const HIGHEST_PX = 1000;
export const HIGHEST_BAR_PX = 400;
const USUAL_PX = 720;

export interface MakerState {
	/** As it was asked for, whatever was typed. */
	readonly asked: {
		chapter: string;
		lang: Lang;
		theme: Theme | '';
		form: 'stepper' | 'scroll';
		firstBeat: string;
		heights: Record<keyof Heights, number>;
		top: number;
		credit: boolean;
	};
	/** As it can be. */
	readonly choice: Choice;
	readonly piece: Piece;
}

/** @param first id of the chapter to begin with */
export function createMakerState(data: MakerData, first: string | null): MakerState {
	const asked: MakerState['asked'] = $state({
		chapter: data.chapters.find(({ id }) => id === first)?.id ?? '',
		lang: data.lang,
		theme: '',
		form: 'stepper',
		firstBeat: '',
		heights: { phone: USUAL_PX, tablet: USUAL_PX, wide: USUAL_PX },
		top: 0,
		credit: false
	});
	const piece = $derived(
		data.pieces[asked.lang][asked.chapter] ?? {
			title: '',
			summary: '',
			cover: '',
			alt: '',
			credit: '',
			beats: []
		}
	);
	const language = $derived(
		data.languages.find(({ code }) => code === asked.lang) ?? { code: asked.lang, path: '', name: asked.lang }
	);
	const height = (px: number) => within(px, LOWEST_PX, HIGHEST_PX, USUAL_PX);
	const choice: Choice = $derived({
		chapter: asked.chapter === '' ? null : asked.chapter,
		language,
		theme: asked.theme === '' ? null : asked.theme,
		form: asked.form,
		// Of another chapter's beats none is this one's.
		firstBeat: piece.beats.slice(1).find(({ id }) => id === asked.firstBeat)?.id ?? null,
		heights: {
			phone: height(asked.heights.phone),
			tablet: height(asked.heights.tablet),
			wide: height(asked.heights.wide)
		},
		top: within(asked.top, 0, HIGHEST_BAR_PX, 0),
		credit: asked.credit
	});
	return {
		asked,
		get choice() {
			return choice;
		},
		get piece() {
			return piece;
		}
	};
}

/** Whole px within bounds; an emptied field counts as the usual. */
const within = (px: number, low: number, high: number, usual: number): number =>
	Math.min(high, Math.max(low, Math.round(px) || usual));
