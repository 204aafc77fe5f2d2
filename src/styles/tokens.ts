/** The pigments of every theme: one source for the style sheet, the painters and the stills. */

export const themes = ['paper', 'obsidian', 'contrast'] as const;
export type Theme = (typeof themes)[number];

export const tokenNames = [
	'amate',
	'lime',
	'sand',
	'water',
	'obsidian',
	'ash',
	'cochineal',
	'anil',
	'ochre',
	'jade'
] as const;
export type Token = (typeof tokenNames)[number];
export type Pigments = Readonly<Record<Token, string>>;

/** What each token is, whatever the theme: amate the page, lime the region's land, sand other land, obsidian ink … */
export const pigments: Readonly<Record<Theme, Pigments>> = {
	paper: {
		amate: '#f3ecdf',
		lime: '#fbf7ee',
		sand: '#eae1d0',
		water: '#e3dfd4',
		obsidian: '#211b17',
		ash: '#655b51',
		cochineal: '#a3203b',
		anil: '#2d3b73',
		ochre: '#865510',
		jade: '#2a614d'
	},
	obsidian: {
		amate: '#1f1a16',
		lime: '#2f2822',
		sand: '#241e1a',
		water: '#181411',
		obsidian: '#f3ecdf',
		ash: '#b5aa9b',
		cochineal: '#e8809a',
		anil: '#a9b6ea',
		ochre: '#dca75c',
		jade: '#86c7ac'
	},
	contrast: {
		amate: '#ffffff',
		lime: '#ffffff',
		sand: '#f1f1f1',
		water: '#ffffff',
		obsidian: '#000000',
		ash: '#333333',
		cochineal: '#8c0d2b',
		anil: '#152470',
		ochre: '#694200',
		jade: '#0b4a34'
	}
};

/** The dark stage of chapter 8, in every theme. */
export const night: Readonly<Record<Theme, Pigments>> = {
	paper: pigments.obsidian,
	obsidian: { ...pigments.obsidian, water: '#0f0c0a', amate: '#0f0c0a' },
	contrast: {
		...pigments.obsidian,
		amate: '#000000',
		water: '#000000',
		lime: '#1c1c1c',
		sand: '#101010',
		obsidian: '#ffffff',
		ash: '#d8d8d8'
	}
};

/** Colour of the marks on the dark stage. */
export const NIGHT_MARK: Readonly<Record<Theme, string>> = {
	paper: '#f3ecdf',
	obsidian: '#f3ecdf',
	contrast: '#ffffff'
};

export function rgb(hex: string): [red: number, green: number, blue: number] {
	const n = Number.parseInt(hex.slice(1), 16);
	return [(n >> 16) & 255, (n >> 8) & 255, n & 255];
}

/** The themes as CSS custom properties. */
export function tokensCss(): string {
	const block = (set: Pigments) => tokenNames.map((name) => `--${name}:${set[name]}`).join(';');
	const nightOf = (theme: Theme) =>
		`--night:${night[theme].water};--night-mark:${NIGHT_MARK[theme]};--day:${pigments[theme].water}`;
	const rule = (selector: string, theme: Theme) => `${selector}{${block(pigments[theme])};${nightOf(theme)}}`;
	const dark = (selector: string, theme: Theme) => `${selector}{${block(night[theme])}}`;
	return [
		rule(':root', 'paper'),
		`@media (prefers-color-scheme:dark){${rule(':root', 'obsidian')}${dark('.night', 'obsidian')}}`,
		`@media (prefers-contrast:more){${rule(':root', 'contrast')}${dark('.night', 'contrast')}}`,
		...themes.flatMap((theme) => [
			rule(`:root[data-theme=${theme}]`, theme),
			dark(`:root[data-theme=${theme}] .night`, theme)
		]),
		dark('.night', 'paper')
	].join('\n');
}
