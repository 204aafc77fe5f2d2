/** Where the agreement stands on the map: a block of words beside the coast, of the largest type that fits. Pure; stage px. */
import { heightWithoutKey, isNarrow, typeSize, type Frame, type Rect } from '../../view/frame';
import { keyNoteBox } from '../../view/furniture';
import { LEAST_PX } from '../../view/font-metrics';
import { wrapEvenly } from '../../view/wrap';

export interface AgreementBlock {
	/** Type of the institutions' names, and of the aims. */
	readonly nameSize: number;
	readonly size: number;
	readonly x: number;
	readonly width: number;
	/** Baseline of the names. */
	readonly nameY: number;
	/** Top of the rule over each aim, and its lines with their baselines. */
	readonly aims: readonly {
		readonly ruleY: number;
		readonly lines: readonly { readonly text: string; readonly y: number }[];
	}[];
	/** The empty box under the last aim. */
	readonly box: Rect;
}

const LEADING = 1.16;
/** Room above and below the lines of an aim, in its sizes. */
const PADDING = 0.36;
/** On a lower stage only what is missing is drawn, px: the text beside it says the rest. */
const LOW = 300;
/** Height of the box, in sizes. */
const BOX = 1.7;

/** @param aims their words; the last one says what the box is for */
export function agreementBlock(frame: Frame, aims: readonly string[]): AgreementBlock {
	const { free } = frame;
	const narrow = isNarrow(frame);
	const width = free.width * (narrow ? 0.48 : 0.38);
	// The key takes two lines more than usual: the sentences on the marks' places.
	const lowest = free.y + heightWithoutKey(frame) * 0.97;
	const foot = Math.min(lowest, keyNoteBox(frame).y - frame.type * 4);
	const low = free.height < LOW * frame.type;
	const drawn = low ? aims.slice(-1) : aims;
	// Its top stays below the road, wherever its foot is.
	const room = free.height * (low ? 0.33 : narrow ? 0.4 : 0.44) - (narrow ? 0 : lowest - foot);
	let size = typeSize(frame, low ? 11.5 : 14, 23);
	for (;;) {
		const block = blockAt(size);
		if (block.height <= room || size <= LEAST_PX) return block;
		size = Math.max(LEAST_PX, size - 0.5);
	}

	function blockAt(size: number): AgreementBlock & { readonly height: number } {
		const nameSize = size * 1.3;
		let y = nameSize * 0.8 + size * 0.6;
		const placed = drawn.map((aim) => {
			const ruleY = y;
			const lines = wrapEvenly(aim, 'piazzolla-italic', size, width).map((text, n) => ({
				text,
				y: ruleY + size * (PADDING + 0.8 + n * LEADING)
			}));
			y += size * (2 * PADDING + 1 + (lines.length - 1) * LEADING);
			return { ruleY, lines };
		});
		const boxHeight = size * BOX;
		const height = y + boxHeight;
		const top = foot - height;
		return {
			...{ size, nameSize, width, height, x: free.x },
			nameY: top + nameSize * 0.8,
			aims: placed.map(({ ruleY, lines }) => ({
				ruleY: top + ruleY,
				lines: lines.map(({ text, y }) => ({ text, y: top + y }))
			})),
			box: { x: free.x, y: top + y, width, height: boxHeight }
		};
	}
}
