/** The classroom's frame: words beside the stage on a wide screen, above it on a squarer one, in type for the last row. */
import { makeFrame, type Frame } from '../../view/frame';

/** Screen the measures below are given for: 1,080 units on its shorter side. */
const SHORT_SIDE = 1080;
/** Width over height from which the words stand beside the stage. Mirrors present.css. */
export const BESIDE_ASPECT = 1.5;
/** Factor on the stage's type at one px a unit: names and captions stay at 30 px or more, and nothing is under 24. */
const TYPE = 2.36;

/** A third of a wide screen is for the words. */
const BESIDE = { column: 690, right: 60, top: 60, bottom: 100 };
const ABOVE = { side: 60, top: 312, topPortrait: 410, bottom: 100 };

/** @param width px of the whole slide */
export function deckFrame(width: number, height: number): Frame {
	const unit = Math.min(width, height) / SHORT_SIDE;
	const { column, right, top, bottom } = BESIDE;
	const free =
		width / height >= BESIDE_ASPECT
			? {
					x: column * unit,
					y: top * unit,
					width: width - (column + right) * unit,
					height: height - (top + bottom) * unit
				}
			: above(width, height, unit);
	return makeFrame(width, height, free, Math.round(TYPE * unit * 1000) / 1000);
}

function above(width: number, height: number, unit: number) {
	const top = (width < height ? ABOVE.topPortrait : ABOVE.top) * unit;
	const side = ABOVE.side * unit;
	return { x: side, y: top, width: width - 2 * side, height: height - top - ABOVE.bottom * unit };
}
