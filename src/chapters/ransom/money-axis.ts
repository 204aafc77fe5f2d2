/** The money axis on a frame: where a sum stands, where the two ranges lie. */
import { plain } from '../../story/number';
import { mix } from '../../story/timing';
import { typeSize, isNarrow, type Frame } from '../../view/frame';
import type { ValueAxis } from '../../view/guess-places';
import { textWidth } from '../../view/font-metrics';

/** US dollars at the right end of the axis. */
export const AXIS_MAX = 5500;
/** The sum under the reader's marker: it starts inside the release's range, below the commission's. US dollars. */
export const MARKER = 'ransom-marker';
export const markerSetting = { first: 1000, max: AXIS_MAX, step: 100 };

export interface MoneyAxis extends ValueAxis {
	/** Sum at a stage px, clamped to the axis. */
	dollars(x: number): number;
	/** Top and height of the second range's band, px. */
	readonly cndhTop: number;
	readonly cndhHeight: number;
	readonly markerTop: number;
	readonly narrow: boolean;
}

const EVERY_HALF = [0, 500, 1000, 1500, 2000, 2500, 3000, 4000, 5000];
const EVERY_WHOLE = [0, 1000, 2000, 3000, 4000, 5000];
const FEW = [0, 1000, 3000, 5000];
/** Least room from the middle of one sum to that of the next, in widths of a sum. */
const TICK_ROOM = 1.3;

/**
 * @param second how far the second range has come, 0 … 1: alone, the first one stands in the middle at full height, and it moves down
 * as the second arrives
 */
export function moneyAxis(frame: Frame, second = 0): MoneyAxis {
	const { free, type } = frame;
	const narrow = isNarrow(frame);
	const size = typeSize(frame, 11.5, 13.5);
	const inset = narrow ? 14 : 24;
	const x0 = free.x + inset;
	const length = free.width - 2 * inset;
	const y = free.y + free.height * mix(narrow ? 0.8 : 0.76, narrow ? 0.87 : 0.82, second);
	const lower = Math.min(150 * type, free.height * 0.19);
	const bandHeight = mix(free.height * (narrow ? 0.4 : 0.44), lower, second);
	const releaseTop = y - bandHeight;
	const cndhTop = y - lower * 2 - size * 5.6;
	const halfStep = (500 / AXIS_MAX) * length;
	const roomy = halfStep > textWidth('$1,500', 'archivo', size) * TICK_ROOM;
	return {
		// scaleLinear of d3-scale would be these two lines for 7.6 KB more (brotli): it brings d3-array, d3-format and d3-time.
		x: (dollars) => x0 + (dollars / AXIS_MAX) * length,
		dollars: (x) => Math.min(AXIS_MAX, Math.max(0, ((x - x0) / length) * AXIS_MAX)),
		y,
		size,
		max: AXIS_MAX,
		text: (dollars) => `$${plain(dollars)}`,
		bandTop: releaseTop,
		cndhTop,
		bandHeight,
		cndhHeight: lower,
		markerTop: mix(releaseTop - size * 4.4, cndhTop - size * 3.2, second),
		narrow,
		ticks: narrow ? FEW : roomy ? EVERY_HALF : EVERY_WHOLE
	};
}
