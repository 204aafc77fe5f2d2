/** From the page's scroll to a position in the story. Pure: measured ranges in, p out. */

/** Scroll positions, in px from the top of the page, between which one beat is being read. */
export interface ReadRange {
	readonly from: number;
	readonly to: number;
}

export interface BeatBox {
	/** Top and bottom of the beat's text, in px from the top of the page. */
	readonly top: number;
	readonly bottom: number;
}

/** Shares of the viewport's height: a beat is at rest from its text's top reaching `enter` to its bottom reaching `leave`. */
export interface ReadingLines {
	readonly enter: number;
	readonly leave: number;
}

/**
 * Where each beat rests. Ranges never overlap and never run backwards, whatever the text's heights.
 * @param height viewport height, px
 */
export function readRanges(boxes: readonly BeatBox[], lines: ReadingLines, height: number): ReadRange[] {
	const ranges: ReadRange[] = [];
	let floor = -Infinity;
	boxes.forEach(({ top, bottom }, k) => {
		const from = k === 0 ? -Infinity : Math.max(floor, top - lines.enter * height);
		const to = Math.max(from, bottom - lines.leave * height);
		ranges.push({ from, to });
		floor = to;
	});
	return ranges;
}

/** The position in beats at a scroll: an integer while a beat is being read, between two of them on the way. */
export function progressAt(scroll: number, ranges: readonly ReadRange[]): number {
	const last = ranges.length - 1;
	for (let k = 0; k <= last; k++) {
		const here = ranges[k];
		if (!here) break;
		if (scroll < here.from) {
			const before = ranges[k - 1];
			if (!before) return 0;
			return k - 1 + (scroll - before.to) / (here.from - before.to);
		}
		if (scroll <= here.to) return k;
	}
	return Math.max(0, last);
}
