/** Measures the page's layout: the size of the stage and the position of each beat's text. */
import { stageSize } from '../../runtime/stage-size';
import { beats } from '../../story/chapters';
import type { Frame } from '../../view/frame';
import { frameForNarrow, frameForWide } from './frames';
import { readRanges, type ReadRange, type ReadingLines } from './progress';

/** Reading lines with the text beside the stage: a beat is read in the middle of the screen. */
const WIDE: ReadingLines = { enter: 0.58, leave: 0.42 };
/** Reading lines with the text below the stage: a beat is read in the rest of the screen. */
const NARROW: ReadingLines = { enter: 0.74, leave: 0.7 };

/** The frame of the stage in the page's current layout. */
export function frameOf(holder: HTMLElement): Frame {
	const { width, height } = stageSize(holder);
	if (isNarrow()) return frameForNarrow(width, height);
	const column = document.querySelector('.beat-text')?.getBoundingClientRect();
	return frameForWide(width, height, column?.right);
}

export function measureBeats(holder: HTMLElement): ReadRange[] {
	const narrow = isNarrow();
	const { height } = stageSize(holder);
	const screen = narrow ? height / 0.54 : height;
	const boxes = beats.map(({ id }) => {
		const box = document.getElementById(id)?.getBoundingClientRect();
		return { top: (box?.top ?? 0) + scrollY, bottom: (box?.bottom ?? 0) + scrollY };
	});
	return readRanges(boxes, narrow ? NARROW : WIDE, screen);
}

/** Whether the narrow layout applies; the query equals that of the style sheet. */
function isNarrow(): boolean {
	return matchMedia('(max-width: 719px), (max-aspect-ratio: 1/1)').matches;
}
