/** Writes one beat as a sheet for use outside the site: picture, heading, sources and credit. */
import type { Tone } from '../../story/chapter';
import type { RenderedStill, StillSources } from '../stills';
import { pigments, type Theme } from '../../styles/tokens';
import { resolveTokens, stillBody, fontFaces, type FontUse } from '../stills';
import type { Measure } from './faces';
import type { Format } from './formats';

/** The server side's rendering of one beat for a sheet. */
export interface RenderedSheet extends RenderedStill {
	readonly kicker: string;
	readonly title: string;
	/** One or two sentences below the title. */
	readonly lead: string;
	/** Pigment of the kicker. */
	readonly tone: Tone | 'cochineal';
	/** Opacity of kicker, title and lead, 0 … 1: they fade between two beats. */
	readonly wordsOpacity: number;
	/** Sources of the beat's figures, as text; '' for a beat without figures. */
	readonly sources: string;
	readonly credit: string;
	readonly name: string;
}

export interface SheetOptions {
	readonly theme: Theme;
	readonly format: Format;
	readonly fonts: FontUse;
	readonly sources: StillSources;
	readonly measure: Measure;
}

const WORDS_CSS = `
.words-kicker,.words-foot{font-family:var(--sans);font-weight:650}
.words-kicker{letter-spacing:.08em}
.words-text{font-family:var(--serif);font-weight:400}
.words-title{font-family:var(--serif);font-weight:650;letter-spacing:-.015em}
.words-foot{font-size:14px}
.words-credit{font-family:var(--sans);font-weight:450}`;

/** @returns an SVG document */
export async function sheetSvg(sheet: RenderedSheet, options: SheetOptions): Promise<string> {
	const { theme, format, fonts, sources } = options;
	const { width, height, picture, words, foot } = format;
	const paper = pigments[theme];
	const { svg, defs } = stillBody(sheet);
	// A group, because the renderer draws clipped content of a nested svg wrongly. The paper covers what extends beyond the picture.
	const inner = svg
		.replace(/^<svg[^>]*>/, `<g class="picture" transform="translate(${picture.x} ${picture.y})">`)
		.replace(/<\/svg>$/, '</g>');
	const { measure } = options;
	const kicker = sheet.kicker.toLocaleUpperCase();
	// The factor of 1.1 allows for letter spacing, which `measure` leaves out.
	const kickerPx = Math.min(17, (17 * words.width) / (measure(kicker, 17, 'label') * 1.1));
	const room = width - 2 * words.x;
	// Measured in the bolder and slightly wider label face, so that the line always fits.
	const sourcesPx = Math.min(14, (14 * room) / measure(sheet.sources || ' ', 14, 'label'));
	const set = fitted(sheet, options);
	const text = (y: number, type: string, fill: string, content: string, more = '', x = words.x) =>
		`<text class="words-${type}" x="${x}" y="${y}" fill="${fill}"${more}>${escapeXml(content)}</text>`;
	const last = height - 17;
	const bottom = height - foot;
	const body = [
		inner,
		// The panel of text, above or beside the picture, and the footer.
		`<path d="M0 0H${picture.x || width}V${picture.x > 0 ? height : picture.y}H0ZM0 ${bottom}H${width}V${height}H0Z" fill="${paper.amate}"/>`,
		...(sheet.wordsOpacity < 1 ? [`<g opacity="${Math.max(0, sheet.wordsOpacity).toFixed(3)}">`] : []),
		text(words.y, 'kicker', paper[sheet.tone], kicker, ` font-size="${kickerPx}"`),
		...set.map(({ y, px, line, face }) =>
			text(words.y + y, face, paper.obsidian, line, ` font-size="${px}"`)
		),
		...(sheet.wordsOpacity < 1 ? ['</g>'] : []),
		`<path d="M0 ${bottom}H${width}" stroke="${paper.obsidian}"/>`,
		edge(format, paper.obsidian),
		...(format.sources && sheet.sources !== ''
			? [text(last - 24, 'credit', paper.ash, sheet.sources, ` font-size="${sourcesPx}"`)]
			: []),
		text(last, 'foot', paper.obsidian, sheet.name),
		text(last, 'credit', paper.ash, sheet.credit, ' text-anchor="end" font-size="14"', width - words.x)
	].join('');
	const css =
		resolveTokens(sources.css, theme, sheet.dark, fonts) + resolveTokens(WORDS_CSS, theme, false, fonts);
	const faces = fonts === 'inside' ? await fontFaces(body, sources.fonts) : '';
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><style>${faces}${css}</style><defs>${defs}</defs>${body}</svg>`;
}

/** The line between text and picture. */
function edge({ width, height, picture, foot }: Format, ink: string): string {
	const d = picture.x > 0 ? `M${picture.x} 0V${height - foot}` : `M0 ${picture.y}H${width}`;
	return `<path d="${d}" stroke="${ink}"/>`;
}

interface Line {
	/** Baseline, px below that of the kicker. */
	readonly y: number;
	readonly px: number;
	readonly line: string;
	readonly face: 'title' | 'text';
}

/** Sets title and lead at the largest size at which both fit; omits the lead when they fit at no size. */
function fitted({ title, lead }: RenderedSheet, { format, measure }: SheetOptions): readonly Line[] {
	const { words, picture, height, titlePx, foot } = format;
	const room = (picture.x > 0 ? height - foot : picture.y) - words.y - 22;
	const largest = titlePx * (title.length < 12 ? 1.5 : 1);
	for (const below of [lead, '']) {
		for (let px = largest; px >= 26; px -= 2) {
			const lines = setIn(title, below, px, words.width, measure);
			const wide = lines.some(({ line, face, px: size }) => measure(line, size, face) > words.width);
			if (!wide && (lines.at(-1)?.y ?? 0) <= room) return lines;
		}
	}
	return setIn(title, '', 26, words.width, measure);
}

function setIn(title: string, lead: string, px: number, width: number, measure: Measure): readonly Line[] {
	const leadPx = Math.max(19, Math.min(25, px * 0.46));
	const heads = wrapped(title, width, (text) => measure(text, px, 'title'));
	const first = px * 1.12;
	const lines: Line[] = heads.map((line, k) => ({ y: first + k * px * 1.04, px, line, face: 'title' }));
	const end = (lines.at(-1)?.y ?? first) + px * 0.3;
	const rest = lead === '' ? [] : wrapped(lead, width, (text) => measure(text, leadPx, 'text'));
	return [
		...lines,
		...rest.map((line, k): Line => ({ y: end + leadPx * (1.1 + k * 1.36), px: leadPx, line, face: 'text' }))
	];
}

/** Breaks a text into lines of at most `width`; a single wider word stays whole. */
export function wrapped(text: string, width: number, measure: (text: string) => number): string[] {
	const lines: string[] = [];
	for (const word of text.split(/ +/)) {
		const last = lines.at(-1);
		if (last !== undefined && measure(`${last} ${word}`) <= width)
			lines[lines.length - 1] = `${last} ${word}`;
		else lines.push(word);
	}
	return lines;
}

const escapeXml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
