/**
 * Arithmetic on one RGBA pixel held as a 32-bit integer: red in the lowest byte (every browser runs on little-endian
 * machines), alpha in the highest, not premultiplied, as ImageData wants it.
 */
import { MARK_PIGMENTS, type MarksFrame } from '../../view/layout';

/**
 * Puts a colour under what is already there; the topmost mark is painted first. The alphas add up exactly. Colours are
 * not mixed: the one above is kept once it covers half the pixel, which shows only where a pale mark crosses one of
 * another colour. So there is no branch, and a processor that guesses wrong at every other pixel would be twice as slow.
 * @param above the pixel as it is
 * @param strength of the colour, 0 … 256
 * @param rgb colour, alpha bits zero
 */
export function putUnder(above: number, strength: number, rgb: number): number {
	const alpha = above >>> 24;
	const seen = Math.imul(strength, 255 - alpha) >> 8;
	// All bits set where less than half is covered, else none.
	const open = (alpha - 128) >> 31;
	return ((alpha + seen) << 24) | ((above ^ ((above ^ rgb) & open)) & 0xffffff);
}

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
