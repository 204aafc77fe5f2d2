/** What of the stage the line of years and its texts take, the same in every language. */
import { textWidth } from '../../view/font-metrics';
import { isNarrow, type Frame } from '../../view/frame';

/** Px at type 1 from the axis to the texts. */
const LEADER = { narrow: 24, wide: 64 };

/** Stage px of the line of years: the years stand to its left. */
export function axisStart(frame: Frame): number {
	const narrow = isNarrow(frame);
	const years = textWidth('2025', 'archivo', (narrow ? 13 : 17) * frame.type);
	return frame.free.x + years + (narrow ? 6 : 22) * frame.type;
}

/** Stage px of the left edge of the dated texts. */
export const textStart = (frame: Frame): number =>
	axisStart(frame) + (isNarrow(frame) ? LEADER.narrow : LEADER.wide) * frame.type;
