/** Widths and heights of label text without a browser, from the fonts' own advance widths. */
import metrics from '../styles/fonts/metrics.json';

export type TypeFace = 'archivo' | 'archivo-wide' | 'piazzolla-italic';

interface FaceMetrics {
	/** Thousandths of an em; a letter with an accent has one of its own only where it is not as wide as the one without. */
	readonly advances: Readonly<Record<string, number>>;
	readonly ascent: number;
	readonly descent: number;
	readonly capHeight: number;
}

const faces = metrics.faces as unknown as Readonly<Record<TypeFace, FaceMetrics>>;
/** How much wider bold letters run than the regular ones that are measured. */
export const BOLD = 1.06;
/** Smallest type that can be read, px at type 1. */
export const LEAST_PX = 9;
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
	for (const letter of text) {
		const advance = advances[letter] ?? advances[letter.normalize('NFD').charAt(0)] ?? UNKNOWN_ADVANCE;
		thousandths += advance + spacing * 1000;
	}
	return (thousandths * size) / 1000;
}

/** Px above and below the baseline that a line of text takes, ink rather than line box. */
export function textHeight(face: TypeFace, size: number): { ascent: number; descent: number } {
	const { capHeight, descent } = faces[face];
	const below = face === 'archivo-wide' ? 0.02 : Math.min(0.24, Math.abs(descent) / 1000);
	return { ascent: (capHeight / 1000) * size + 1, descent: below * size };
}
