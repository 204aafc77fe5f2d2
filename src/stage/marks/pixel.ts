/** Arithmetic on one RGBA pixel held as a 32-bit number: red in the lowest byte, alpha in the highest, not premultiplied. */
import type { MarksFrame } from '../../view/layout';

/**
 * Lays a colour over a pixel.
 * @param under the pixel as it is
 * @param alpha of the colour, 0 … 255
 * @param rgb colour, alpha bits zero
 */
export function blendOver(under: number, alpha: number, rgb: number): number {
	const below = under >>> 24;
	if (alpha === 255 || below === 0) return ((alpha << 24) | rgb) >>> 0;
	const seen = below * (255 - alpha);
	const sum = alpha * 255 + seen;
	const out = ((sum + 127) / 255) | 0;
	if ((under & 0xffffff) === rgb) return ((out << 24) | rgb) >>> 0;
	if (alpha === 0) return under;
	const share = (alpha * 255) / sum;
	const red = weigh(under & 255, rgb & 255, share);
	const green = weigh((under >> 8) & 255, (rgb >> 8) & 255, share);
	const blue = weigh((under >> 16) & 255, (rgb >> 16) & 255, share);
	return ((out << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}

/**
 * A pigment on its way to another.
 * @param blend 0 the first … 1 the second
 * @returns colour with alpha bits zero
 */
export function mixPigments(palette: MarksFrame['palette'], from: number, to: number, blend: number): number {
	const a = palette[from];
	const b = palette[to];
	if (!a || !b) return 0;
	return (weigh(a[2], b[2], blend) << 16) | (weigh(a[1], b[1], blend) << 8) | weigh(a[0], b[0], blend);
}

function weigh(a: number, b: number, share: number): number {
	return (a + (b - a) * share + 0.5) | 0;
}
