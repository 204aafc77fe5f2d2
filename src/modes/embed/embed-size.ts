/** Sizes of an embedded piece in CSS px: what of the stage is free, and the height it asks of its host. Mirrors embed.css. */
import { makeFrame, type Frame } from '../../view/frame';

/** Width from which the words stand beside the stage. */
export const BESIDE_PX = 640;
/** Bounds of what is asked of a host; many hosts cut at 1,000. */
const SHORTEST_PX = 580;
const TALLEST_PX = 860;
/** Height asked for where one layout gives way to the other, and the width over which each leads there, px. */
const MEETING_PX = 600;
const BLEND_PX = 160;

/** A stage lower than this has no room for a key, px. */
const KEYLESS_PX = 200;

/** The stage has a box of its own; only the key at its foot and a margin are taken from it. */
export function frameFor(width: number, height: number): Frame {
	const side = width < 480 ? 12 : 20;
	if (height < KEYLESS_PX) {
		const rest = Math.max(1, height - 16);
		return makeFrame(width, height, { x: 8, y: 8, width: Math.max(1, width - 16), height: rest });
	}
	// Drawings set a line above themselves.
	const top = 22;
	const key = width < 480 ? 36 : 50;
	return makeFrame(width, height, {
		x: side,
		y: top,
		width: width - 2 * side,
		height: Math.max(80, height - top - key)
	});
}

/** Room the stage has at a width, whatever the height is now. */
export function stageHeightFor(width: number): number {
	return width >= BESIDE_PX ? Math.min(620, width * 0.56) : Math.min(520, Math.max(284, width * 0.92));
}

/**
 * The height that shows the piece at its best at a width. It never depends on the height the host has given, so that asking
 * for it cannot make the frame grow. Both layouts ask for the same where they meet, so that it follows the width without a jump.
 * @param words height of the longest text when set on one page
 * @param around height of what always stands under the words: buttons, credit
 * @returns whole px
 */
export function heightFor(width: number, words: number, around: number): number {
	const stage = stageHeightFor(width);
	const beside = width >= BESIDE_PX;
	const needed = beside ? Math.max(stage, words) + around : stage + words + around;
	const tallest = beside ? Math.min(TALLEST_PX, width) : TALLEST_PX;
	const best = Math.min(tallest, Math.max(SHORTEST_PX, needed));
	const share = Math.min(1, Math.abs(width - BESIDE_PX) / BLEND_PX);
	return Math.ceil(MEETING_PX + (best - MEETING_PX) * share);
}
