/** The reading page's frames: what of the stage stays free beside or above the text. Mirrors read.css. */
import { makeFrame, type Frame } from '../../view/frame';

/** Room for the rail at the right, the bar above and the key below, px. */
const RAIL_PX = 56;
const BAR_PX = 52;
const KEY_PX = 52;
const GAP_PX = 48;

/**
 * Text column beside the stage.
 * @param columnRight right edge of the text column, px; by the style sheet's own rule when not measured
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

/** Stage above the text. */
export function frameForNarrow(width: number, height: number): Frame {
	const side = 14;
	const top = 44;
	return makeFrame(width, height, { x: side, y: top, width: width - 2 * side, height: height - top - 37 });
}

function columnRightOf(width: number): number {
	const left = Math.min(88, Math.max(24, width * 0.05));
	return left + Math.min(480, width * 0.36);
}
