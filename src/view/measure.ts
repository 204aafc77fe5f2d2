/** Widths and heights of label text without a browser, from the fonts' own advance widths. */
import metrics from '../styles/fonts/metrics.json';

export type TypeFace = 'archivo' | 'piazzolla' | 'archivo-wide' | 'piazzolla-italic';

interface FaceMetrics {
	/** Thousandths of an em. */
	readonly advances: Readonly<Record<string, number>>;
	readonly ascent: number;
	readonly descent: number;
	readonly capHeight: number;
}

const faces = metrics.faces as unknown as Readonly<Record<TypeFace, FaceMetrics>>;
/** For a character the font lacks; wide, so that a label never proves narrower than its text. */
const UNKNOWN_ADVANCE = 700;

/**
 * @param size px
 * @param spacing letterspacing in em
 * @returns px; kerning is left out, which errs by a pixel at most
 */
export function textWidth(text: string, face: TypeFace, size: number, spacing = 0): number {
	const { advances } = faces[face];
	let thousandths = 0;
	for (const letter of text) thousandths += (advances[letter] ?? UNKNOWN_ADVANCE) + spacing * 1000;
	return (thousandths * size) / 1000;
}

/** Px above and below the baseline that a line of text takes, ink rather than line box. */
export function textHeight(face: TypeFace, size: number): { ascent: number; descent: number } {
	const { capHeight, descent } = faces[face];
	const below = face === 'archivo-wide' ? 0.02 : Math.min(0.24, Math.abs(descent) / 1000);
	return { ascent: (capHeight / 1000) * size + 1, descent: below * size };
}
