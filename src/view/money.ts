/** The money axis on a frame: where a sum stands, where the two ranges lie. */
import { isNarrow, type Frame } from './frame';
import { textWidth } from './font-metrics';

/** US dollars at the right end of the axis. */
export const AXIS_MAX = 5500;
/** Where the reader's marker starts: inside the release's range, below the commission's, US dollars. */
export const FIRST_SUM = 1000;
/** Steps in which the reader's marker moves, US dollars. */
export const MONEY_STEP = 100;

export interface MoneyAxis {
	/** Stage px of a sum. */
	x(dollars: number): number;
	/** Sum at a stage px, clamped to the axis. */
	dollars(x: number): number;
	/** Baseline of the axis. */
	readonly y: number;
	/** Type size, px. */
	readonly size: number;
	readonly releaseTop: number;
	readonly cndhTop: number;
	readonly bandHeight: number;
	readonly markerTop: number;
	readonly narrow: boolean;
	/** Sums named along the axis: as many as have room. */
	readonly ticks: readonly number[];
}

const EVERY_HALF = [0, 500, 1000, 1500, 2000, 2500, 3000, 4000, 5000];
const EVERY_WHOLE = [0, 1000, 2000, 3000, 4000, 5000];
const FEW = [0, 1000, 3000, 5000];
/** Least room from the middle of one sum to that of the next, in widths of a sum. */
const TICK_ROOM = 1.3;

export function moneyAxis(frame: Frame): MoneyAxis {
	const { free, type } = frame;
	const narrow = isNarrow(frame);
	const size = (narrow ? 11.5 : 13.5) * type;
	const inset = narrow ? 14 : 24;
	const x0 = free.x + inset;
	const length = free.width - 2 * inset;
	const y = free.y + free.height * (narrow ? 0.87 : 0.82);
	const bandHeight = Math.min(150 * type, free.height * 0.19);
	const releaseTop = y - bandHeight;
	const cndhTop = releaseTop - bandHeight - size * 5.6;
	const halfStep = (500 / AXIS_MAX) * length;
	const roomy = halfStep > textWidth('$1,500', 'archivo', size) * TICK_ROOM;
	return {
		x: (dollars) => x0 + (dollars / AXIS_MAX) * length,
		dollars: (x) => Math.min(AXIS_MAX, Math.max(0, ((x - x0) / length) * AXIS_MAX)),
		y,
		size,
		releaseTop,
		cndhTop,
		bandHeight,
		markerTop: cndhTop - size * 3.2,
		narrow,
		ticks: narrow ? FEW : roomy ? EVERY_HALF : EVERY_WHOLE
	};
}
