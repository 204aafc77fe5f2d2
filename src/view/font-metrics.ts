/** Widths and heights of label text, computed without a browser from the fonts' advance widths. */
import metrics from '../styles/fonts/metrics.json';

export type TypeFace = 'archivo' | 'archivo-wide' | 'piazzolla-italic';

interface FaceMetrics {
	/** Thousandths of an em. An accented letter is listed only when its width differs from that of the plain letter. */
	readonly advances: Readonly<Record<string, number>>;
	readonly ascent: number;
	readonly descent: number;
	readonly capHeight: number;
}

const faces = metrics.faces as unknown as Readonly<Record<TypeFace, FaceMetrics>>;
/** Width of bold letters relative to the regular letters of the table. */
export const BOLD = 1.06;
/** Smallest readable type size, px at type 1. */
export const LEAST_PX = 9;
/** Advance of a character that the font lacks. It is wide, so that a label is never narrower than its text. */
const UNKNOWN_ADVANCE = 700;

/**
 * @param size px
 * @param spacing letterspacing in em
 * @returns px; kerning is left out, which errs by a pixel at most
 */
export function textWidth(text: string, face: TypeFace, size: number, spacing = 0): number {
	const { advances } = faces[face];
	let thousandths = 0;
	for (const letter of text) {
		const advance = advances[letter] ?? advances[letter.normalize('NFD').charAt(0)] ?? UNKNOWN_ADVANCE;
		thousandths += advance + spacing * 1000;
	}
	return (thousandths * size) / 1000;
}

/** Height of a line of text above and below the baseline, px: that of the glyphs, not of the line box. */
export function textHeight(face: TypeFace, size: number): { ascent: number; descent: number } {
	const { capHeight, descent } = faces[face];
	const below = face === 'archivo-wide' ? 0.02 : Math.min(0.24, Math.abs(descent) / 1000);
	return { ascent: (capHeight / 1000) * size + 1, descent: below * size };
}
