/** Where the three crimes stand along one border: beside each other on a wide stage, below each other on a narrow one. */
import { LEAST_PX } from '../../view/font-metrics';
import { heightWithoutKey, typeSize, type Frame } from '../../view/frame';

export interface CrimesPlan {
	/** Whether the border runs down the stage, with the texts to its right, or across it, with the texts below. */
	readonly upright: boolean;
	/** Type size of the definitions, and of the words they define, px. */
	readonly size: number;
	readonly wordSize: number;
	/** Length that the figures are drawn in, px. */
	readonly unit: number;
	/** Ends of the border, and of the part of it beside each crime, stage px along it; its place across it. */
	readonly from: number;
	readonly to: number;
	readonly across: number;
	/** In the order of the crimes. */
	readonly places: readonly {
		/** Middle of the figure along the border, and the ends of its part, stage px. */
		readonly along: number;
		readonly from: number;
		readonly to: number;
		/** Left edge of the texts, baselines of the word and of the definition's first line, px. */
		readonly x: number;
		readonly wordY: number;
		readonly textY: number;
	}[];
	readonly textWidth: number;
}

/** From the border to the farthest point of a figure, and from a figure's middle to its end, in units. */
export const REACH = { across: 2, along: 2 };
export const LEADING = 1.32;
/** Size of a word in sizes of its definition; from its baseline to that of the definition, in the same. */
const HEAD = 1.6;
const UNDER_HEAD = 1.55;
/** Least width of a text beside two others, in type sizes. */
const LEAST_COLUMN = 14;
const LARGEST_UNIT_PX = 66;
/** Height of a row beside an upright border at least, and where there is more than enough room, in units. */
const LEAST_ROW = 4.4;
const LOOSE_ROW = 6;

/** @param linesOf lines of the longest definition at a type size and a width, px */
export function crimesPlan(frame: Frame, linesOf: (size: number, width: number) => number): CrimesPlan {
	const wanted = typeSize(frame, 13.5, 17);
	const gap = wanted * 2;
	const column = (frame.free.width - 2 * gap) / 3;
	return column >= LEAST_COLUMN * wanted
		? acrossStage(frame, wanted, column, gap, linesOf)
		: downStage(frame, wanted, linesOf);
}

const textHeight = (size: number, lines: number) => size * (HEAD + UNDER_HEAD + (lines - 1) * LEADING + 0.3);

function acrossStage(
	frame: Frame,
	size: number,
	column: number,
	gap: number,
	linesOf: (size: number, width: number) => number
): CrimesPlan {
	const { free } = frame;
	const below = textHeight(size, linesOf(size, column));
	const between = size * 1.6;
	const unit = Math.min(
		typeSize(frame, LARGEST_UNIT_PX, LARGEST_UNIT_PX),
		column / (2 * REACH.along + 0.4),
		(free.height - below - between) / (2 * REACH.across)
	);
	const height = 2 * REACH.across * unit + between + below;
	const across = free.y + (free.height - height) / 2 + REACH.across * unit;
	const wordY = across + REACH.across * unit + between + size * HEAD * 0.8;
	return {
		upright: false,
		size,
		wordSize: size * HEAD,
		unit,
		from: free.x,
		to: free.x + free.width,
		across,
		places: [0, 1, 2].map((k) => {
			const x = free.x + k * (column + gap);
			return {
				along: x + REACH.along * unit,
				from: x - (k === 0 ? 0 : gap / 2),
				to: x + column + (k === 2 ? 0 : gap / 2),
				x,
				wordY,
				textY: wordY + size * UNDER_HEAD
			};
		}),
		textWidth: column
	};
}

function downStage(
	frame: Frame,
	wanted: number,
	linesOf: (size: number, width: number) => number
): CrimesPlan {
	const { free } = frame;
	const height = heightWithoutKey(frame);
	const unit = Math.min((free.width * 0.3) / (2 * REACH.across), height / 3 / LEAST_ROW);
	const x = free.x + 2 * REACH.across * unit + Math.max(wanted, unit * 0.4);
	const textWidth = free.x + free.width - x;
	let size = wanted;
	while (textHeight(size, linesOf(size, textWidth)) > (height / 3) * 0.96 && size > LEAST_PX) size -= 0.25;
	const tall = textHeight(size, linesOf(size, textWidth));
	const row = Math.min(height / 3, Math.max(tall * 1.25, unit * LOOSE_ROW));
	const top = free.y + (height - 3 * row) / 2;
	return {
		upright: true,
		size,
		wordSize: size * HEAD,
		unit,
		from: top,
		to: top + 3 * row,
		across: free.x + REACH.across * unit,
		places: [0, 1, 2].map((k) => {
			const along = top + (k + 0.5) * row;
			const wordY = along - tall / 2 + size * HEAD * 0.85;
			return {
				along,
				from: top + k * row,
				to: top + (k + 1) * row,
				x,
				wordY,
				textY: wordY + size * UNDER_HEAD
			};
		}),
		textWidth
	};
}
