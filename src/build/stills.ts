/** Writes every beat as a standalone SVG file that contains its outlines, styles and fonts. */
import { bareSvg } from './markers';
import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import subsetFont from 'subset-font';
import { night, NIGHT_MARK, pigments, type Theme } from '../styles/tokens';
import { families, WIDE_WEIGHT } from './pictures/faces';

/** Whether the file contains its fonts, or the renderer has them under the family names of the font files. */
export type FontUse = 'inside' | 'at-hand';

/** The server side's rendering of one beat. */
export interface RenderedStill {
	readonly beat: string;
	/** The svg element without the outlines to which it refers. */
	readonly svg: string;
	/** Path data by element id. */
	readonly shapes: Readonly<Record<string, string>>;
	readonly dark: boolean;
}

/** Faces by the class of stage.css that uses them, most specific first. */
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
		asks: /class="[^"]*\b(italic|sea|statement)\b/
	},
	{
		family: 'Piazzolla',
		file: 'piazzolla',
		style: 'normal',
		weight: '400 700',
		asks: /class="[^"]*\b(number|serif|words-title|words-text)\b/
	},
	{ family: 'Archivo', file: 'archivo', style: 'normal', weight: '400 700', asks: /<text/ }
] as const;

export interface StillSources {
	readonly css: string;
	readonly fonts: ReadonlyMap<string, Buffer>;
}

/** Paths of the drawings' style sheets: the stage's and those of chapters. */
function drawingSheets(root: string): string[] {
	const chapters = path.join(root, 'src/chapters');
	const own = readdirSync(chapters)
		.map((name) => path.join(chapters, name, 'drawing.css'))
		.filter((file) => existsSync(file));
	return [path.join(root, 'src/styles/stage.css'), ...own.sort()];
}

export async function readStillSources(root: string): Promise<StillSources> {
	const css = (await Promise.all(drawingSheets(root).map((file) => readFile(file, 'utf8')))).join('\n');
	const fonts = await Promise.all(
		faces.map(
			async ({ file }) =>
				[file, await readFile(path.join(root, 'src/styles/fonts', `${file}.woff2`))] as const
		)
	);
	return { css, fonts: new Map(fonts) };
}

/** @returns the file's text */
export async function stillSvg(
	still: RenderedStill,
	theme: Theme,
	sources: StillSources,
	fonts: FontUse = 'inside'
): Promise<string> {
	const { svg, defs } = stillBody(still);
	const faces = fonts === 'inside' ? await fontFaces(svg, sources.fonts) : '';
	const style = faces + resolveTokens(sources.css, theme, still.dark, fonts);
	return svg.replace(
		/^<svg([^>]*)>/,
		(_, attributes: string) => `<svg${attributes}><style>${style}</style><defs>${defs}</defs>`
	);
}

/** The picture without hydration markers, and the outlines to which it refers. */
export function stillBody(still: RenderedStill): { readonly svg: string; readonly defs: string } {
	const svg = bareSvg(still.svg)
		// References to lakes and rivers are removed when the file has the coarse outlines, which lack both.
		.replace(/<use[^>]* href="#(atlas-[^"]+)"[^>]*><\/use>/g, (use, id: string) =>
			still.shapes[id] === undefined ? '' : use
		);
	const used = [...new Set([...svg.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id ?? ''))];
	const defs = used
		.filter((id) => still.shapes[id] !== undefined)
		.map((id) => `<path id="${id}" d="${still.shapes[id] ?? ''}"/>`)
		.join('');
	return { svg, defs };
}

/** Font rules with the glyphs that a drawing uses. */
export async function fontFaces(svg: string, fonts: ReadonlyMap<string, Buffer>): Promise<string> {
	const letters = [...new Set(svg.replace(/<[^>]+>/g, ''))].sort().join('') || ' ';
	const rules = await Promise.all(
		faces
			.filter(({ asks }) => asks.test(svg))
			.map(async ({ family, file, style, weight }) => {
				const whole = fonts.get(file);
				if (!whole) throw new Error(`font ${file} is missing from src/styles/fonts`);
				// WOFF 2 would save 3 % of the file and lengthen the build by half.
				const part = await subsetFont(whole, letters, { targetFormat: 'woff' });
				return `@font-face{font-family:'${family}';font-style:${style};font-weight:${weight};src:url(data:font/woff;base64,${part.toString('base64')})}`;
			})
	);
	return rules.join('');
}

/** Replaces custom properties by their values, because a picture outside the page inherits none. */
export function resolveTokens(css: string, theme: Theme, dark: boolean, fonts: FontUse = 'inside'): string {
	const values: Readonly<Record<string, string>> = {
		...(dark ? night[theme] : pigments[theme]),
		'night-mark': NIGHT_MARK[theme],
		...(fonts === 'inside'
			? {
					serif: "'Piazzolla',Georgia,serif",
					sans: "'Archivo',Arial,sans-serif",
					'wide-caps': "'Archivo Wide','Archivo',Arial,sans-serif"
				}
			: { ...families, 'wide-caps': families.sans })
	};
	const given = fonts === 'inside' ? css : inHundreds(css);
	return given
		.replace(/\/\*[\s\S]*?\*\//g, '')
		.replace(/var\(--([a-z-]+)\)/g, (_, name: string) => values[name] ?? 'inherit')
		.replace(/\s+/g, ' ')
		.replace(/ ?([{}:;,]) ?/g, '$1');
}

/** Rounds font weights to those of the static faces, because the PNG renderer knows weights in hundreds only. */
function inHundreds(css: string): string {
	return css
		.replace(/(var\(--wide-caps\);\s*font-weight:\s*)600/g, `$1${String(WIDE_WEIGHT)}`)
		.replace(/font-weight:\s*(6\d0)/g, 'font-weight:700')
		.replace(/font-weight:\s*450/g, 'font-weight:400');
}
