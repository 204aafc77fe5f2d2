/** Every beat as a standalone SVG file: outlines, styles and the letters it needs inside it, so that it stands anywhere. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import subsetFont from 'subset-font';
import { night, NIGHT_MARK, pigments, type Theme } from '../styles/tokens';

/** What the server side renders of one beat. */
export interface RenderedStill {
	readonly beat: string;
	/** The svg element, without what it refers to. */
	readonly svg: string;
	/** Path data by element id. */
	readonly shapes: Readonly<Record<string, string>>;
	readonly dark: boolean;
}

/** Faces by the class that asks for them in stage.css, most particular first. */
const faces = [
	{
		family: 'Archivo Wide',
		file: 'archivo-wide',
		style: 'normal',
		weight: '600',
		asks: /class="[^"]*\b(country|state)\b/
	},
	{
		family: 'Piazzolla',
		file: 'piazzolla-italic',
		style: 'italic',
		weight: '400',
		asks: /class="[^"]*\b(italic|sea|aim)\b/
	},
	{
		family: 'Piazzolla',
		file: 'piazzolla',
		style: 'normal',
		weight: '400 700',
		asks: /class="[^"]*\b(number|institution)\b/
	},
	{ family: 'Archivo', file: 'archivo', style: 'normal', weight: '400 700', asks: /<text/ }
] as const;

export interface StillSources {
	readonly css: string;
	readonly fonts: ReadonlyMap<string, Buffer>;
}

export async function readStillSources(root: string): Promise<StillSources> {
	const css = await readFile(path.join(root, 'src/styles/stage.css'), 'utf8');
	const fonts = await Promise.all(
		faces.map(
			async ({ file }) =>
				[file, await readFile(path.join(root, 'src/styles/fonts', `${file}.woff2`))] as const
		)
	);
	return { css, fonts: new Map(fonts) };
}

/** @returns the file's text */
export async function stillSvg(still: RenderedStill, theme: Theme, sources: StillSources): Promise<string> {
	const svg = still.svg
		.replace(/<!--[\s\S]*?-->/g, '')
		.replace(/>\s+</g, '><')
		// The coarse outlines hold no lakes and rivers: nothing may refer to what the file lacks.
		.replace(/<use[^>]* href="#(atlas-[^"]+)"[^>]*><\/use>/g, (use, id: string) =>
			still.shapes[id] === undefined ? '' : use
		);
	const used = [...new Set([...svg.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id ?? ''))];
	const defs = used
		.filter((id) => still.shapes[id] !== undefined)
		.map((id) => `<path id="${id}" d="${still.shapes[id] ?? ''}"/>`)
		.join('');
	const style = (await fontFaces(svg, sources.fonts)) + resolveTokens(sources.css, theme, still.dark);
	return svg.replace(
		/^<svg([^>]*)>/,
		(_, attributes: string) => `<svg${attributes}><style>${style}</style><defs>${defs}</defs>`
	);
}

async function fontFaces(svg: string, fonts: ReadonlyMap<string, Buffer>): Promise<string> {
	const letters = [...new Set(svg.replace(/<[^>]+>/g, ''))].sort().join('') || ' ';
	const rules = await Promise.all(
		faces
			.filter(({ asks }) => asks.test(svg))
			.map(async ({ family, file, style, weight }) => {
				const whole = fonts.get(file);
				if (!whole) throw new Error(`font ${file} is missing from src/styles/fonts`);
				const part = await subsetFont(whole, letters, { targetFormat: 'woff2' });
				return `@font-face{font-family:'${family}';font-style:${style};font-weight:${weight};src:url(data:font/woff2;base64,${part.toString('base64')})}`;
			})
	);
	return rules.join('');
}

/** A picture outside the page has no custom properties around it: their values are written in. */
function resolveTokens(css: string, theme: Theme, dark: boolean): string {
	const values: Readonly<Record<string, string>> = {
		...(dark ? night[theme] : pigments[theme]),
		'night-mark': NIGHT_MARK[theme],
		serif: "'Piazzolla',Georgia,serif",
		sans: "'Archivo',Arial,sans-serif",
		'wide-caps': "'Archivo Wide','Archivo',Arial,sans-serif"
	};
	return css
		.replace(/\/\*[\s\S]*?\*\//g, '')
		.replace(/var\(--([a-z-]+)\)/g, (_, name: string) => values[name] ?? 'inherit')
		.replace(/\s+/g, ' ')
		.replace(/ ?([{}:;,]) ?/g, '$1');
}
