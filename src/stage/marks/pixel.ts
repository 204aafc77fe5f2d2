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

/**
 * Every pigment on its way to every other, as colours with alpha bits zero, each mixed when it is first asked for: a frame of
 * marks has few of them, and has others as the stage darkens.
 */
export class Blends {
	private readonly table = new Int32Array(MARK_PIGMENTS.length ** 2 * (BLENDS + 1)).fill(-1);

	constructor(readonly palette: MarksFrame['palette']) {}

	/**
	 * @param from index into MARK_PIGMENTS, likewise to
	 * @param blend 0 the first pigment … 1 the second
	 */
	colour(from: number, to: number, blend: number): number {
		const step = (blend * BLENDS + 0.5) | 0;
		const at = (from * MARK_PIGMENTS.length + to) * (BLENDS + 1) + step;
		const known = this.table[at] as number;
		return known >= 0 ? known : (this.table[at] = this.mix(from, to, step / BLENDS));
	}

	private mix(from: number, to: number, blend: number): number {
		const [a, b] = [this.palette[from] ?? BLACK, this.palette[to] ?? BLACK];
		const part = (channel: 0 | 1 | 2) => Math.round(a[channel] + (b[channel] - a[channel]) * blend);
		return (part(2) << 16) | (part(1) << 8) | part(0);
	}
}

const BLACK = [0, 0, 0] as const;
