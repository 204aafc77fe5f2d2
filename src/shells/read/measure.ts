/** Reads the page's layout once: how large the stage is, and where each beat's words stand. */
import { beats } from '../../story/beats';
import { readRanges, type ReadRange, type ReadingLines } from './progress';

/** With the text beside the stage a beat is read in the middle of the screen. */
const WIDE: ReadingLines = { enter: 0.66, leave: 0.4 };
/** Below the stage, in what is left of the screen. */
const NARROW: ReadingLines = { enter: 0.92, leave: 0.62 };

export interface StageMeasure {
	readonly width: number;
	readonly height: number;
	/** Whether the stage stands above the text. */
	readonly narrow: boolean;
	/** Right edge of the text column, px. */
	readonly columnRight: number;
}

export function measureStage(holder: HTMLElement): StageMeasure {
	const column = document.querySelector('.beat-text')?.getBoundingClientRect();
	return {
		width: holder.clientWidth,
		height: holder.clientHeight,
		narrow: isNarrow(),
		columnRight: column?.right ?? 0
	};
}

export function measureBeats(holder: HTMLElement): ReadRange[] {
	const narrow = isNarrow();
	const screen = narrow ? holder.clientHeight / 0.54 : holder.clientHeight;
	const boxes = beats.map(({ id }) => {
		const box = document.getElementById(id)?.getBoundingClientRect();
		return { top: (box?.top ?? 0) + scrollY, bottom: (box?.bottom ?? 0) + scrollY };
	});
	return readRanges(boxes, narrow ? NARROW : WIDE, screen);
}

/** The style sheet decides; this only asks it. */
function isNarrow(): boolean {
	return matchMedia('(max-width: 719px), (max-aspect-ratio: 1/1)').matches;
}
