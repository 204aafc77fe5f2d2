/** Frames of the reading page: the free part of the stage beside or above the text. The measures equal those of read.css. */
import { makeFrame, type Frame } from '../../view/frame';

/** Width of the rail at the right, heights of the bar above and the key below, gap beside the text, px. */
const RAIL_PX = 56;
const BAR_PX = 52;
const KEY_PX = 52;
const GAP_PX = 48;

/**
 * Frame for a text column beside the stage.
 * @param columnRight right edge of the text column, px; computed by the style sheet's rule when not given
 */
export function frameForWide(width: number, height: number, columnRight = columnRightOf(width)): Frame {
	const x = columnRight + GAP_PX;
	return makeFrame(width, height, {
		x,
		y: BAR_PX,
		width: Math.max(200, width - x - RAIL_PX),
		height: height - BAR_PX - KEY_PX
	});
}

/** Frame for the stage above the text. */
export function frameForNarrow(width: number, height: number): Frame {
	const side = 14;
	const top = 44;
	return makeFrame(width, height, { x: side, y: top, width: width - 2 * side, height: height - top - 37 });
}

function columnRightOf(width: number): number {
	const left = Math.min(88, Math.max(24, width * 0.05));
	return left + Math.min(480, width * 0.36);
}
