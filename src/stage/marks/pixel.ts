/**
 * Arithmetic on one RGBA pixel held as a 32-bit integer: red in the lowest byte (every browser runs on little-endian
 * machines), alpha in the highest, not premultiplied, as ImageData wants it.
 */
import { MARK_PIGMENTS, type MarksFrame } from '../../view/layout';

/** A pixel at least this opaque hides what comes under it. */
const FULL_ALPHA = 250;

/**
 * Puts a colour under what is already there: with the topmost mark painted first, most pixels are either empty or full.
 * @param above the pixel as it is
 * @param strength of the colour, 0 … 256
 * @param rgb colour, alpha bits zero
 */
export function putUnder(above: number, strength: number, rgb: number): number {
	if (above === 0) return ((strength - (strength >> 8)) << 24) | rgb;
	const alpha = above >>> 24;
	if (alpha >= FULL_ALPHA) return above;
	const seen = (strength * (255 - alpha)) >> 8;
	const sum = (alpha + seen) << 24;
	const colour = above & 0xffffff;
	// Where the mark above already gives most of the colour, the little that shines through is left out.
	if (colour === rgb || alpha >= 128) return sum | colour;
	const share = SHARES[((alpha >> 2) << 6) | (seen >> 2)] as number;
	const rest = 256 - share;
	// Red and blue are weighed together: eight bits lie free above each.
	const redBlue = (Math.imul(above & 0xff00ff, rest) + Math.imul(rgb & 0xff00ff, share)) >>> 8;
	const green = (Math.imul(above & 0xff00, rest) + Math.imul(rgb & 0xff00, share)) >>> 8;
	return sum | (redBlue & 0xff00ff) | (green & 0xff00);
}

/** Share of 256 that a colour below has in a pixel, by a quarter of the alpha above and of its own seen alpha. */
const SHARES = Int32Array.from({ length: 64 * 64 }, (_, index) => {
	const [alpha, seen] = [index >> 6, index & 63];
	return alpha + seen > 0 ? Math.round((256 * seen) / (alpha + seen)) : 128;
});

/** Steps a colour takes on its way to another. */
const BLENDS = 32;

/** Every pigment on its way to every other, as colours with alpha bits zero; look them up with {@link blendIndex}. */
export function blendTable(palette: MarksFrame['palette']): Int32Array {
	const { length } = MARK_PIGMENTS;
	const table = new Int32Array(length * length * (BLENDS + 1));
	palette.forEach((from, a) => {
		palette.forEach((to, b) => {
			for (let k = 0; k <= BLENDS; k++) {
				const part = (channel: 0 | 1 | 2) =>
					Math.round(from[channel] + ((to[channel] - from[channel]) * k) / BLENDS);
				table[blendIndex(a, b, k / BLENDS)] = (part(2) << 16) | (part(1) << 8) | part(0);
			}
		});
	});
	return table;
}

/** @param blend 0 the first pigment … 1 the second */
export function blendIndex(from: number, to: number, blend: number): number {
	return (from * MARK_PIGMENTS.length + to) * (BLENDS + 1) + ((blend * BLENDS + 0.5) | 0);
}
