/** What the bench shows, and its form in an address. */
import { firstLang, langs, type Lang } from '../languages';
import { themes, type Theme } from '../styles/tokens';

export const modes = ['read', 'embed', 'present'] as const;
export type BenchMode = (typeof modes)[number];

/** Screens and frames by name, px. */
export const frames = {
	phone: [390, 844],
	'small-phone': [320, 568],
	tablet: [820, 1180],
	desktop: [1440, 900],
	wide: [1920, 1080],
	'embed-narrow': [360, 640],
	'embed-column': [680, 620],
	'embed-wide': [960, 640],
	class: [1920, 1080],
	'class-square': [1024, 768]
} as const satisfies Readonly<Record<string, readonly [width: number, height: number]>>;
export type FrameName = keyof typeof frames;
export const frameNames = Object.keys(frames) as readonly FrameName[];

export interface BenchState {
	mode: BenchMode;
	frame: FrameName;
	theme: Theme;
	lang: Lang;
	/** Id of the beat behind the position; the first beat where no beat has this id. */
	beat: string;
	/** Share of the way to the next beat, 0 … 1. */
	t: number;
}

/** What an address leaves out, or names wrongly, has its first value. */
export function stateFrom(search: string): BenchState {
	const asked = new URLSearchParams(search);
	const oneOf = <Value extends string>(values: readonly Value[], name: string, first: Value): Value =>
		values.find((value) => value === asked.get(name)) ?? first;
	const t = Number(asked.get('t'));
	return {
		mode: oneOf(modes, 'mode', 'read'),
		frame: oneOf(frameNames, 'frame', 'desktop'),
		theme: oneOf(themes, 'theme', 'paper'),
		lang: oneOf(langs, 'lang', firstLang),
		beat: asked.get('beat') ?? '',
		t: t >= 0 && t <= 1 ? t : 0
	};
}

export const searchOf = (state: BenchState): string =>
	`?${new URLSearchParams({ ...state, t: String(Math.round(state.t * 1000) / 1000) }).toString()}`;
