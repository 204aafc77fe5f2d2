/** Converts a scroll position to p by measured ranges. Pure. */

/** Scroll positions between which a beat is read, px from the top of the page. */
export interface ReadRange {
	readonly from: number;
	readonly to: number;
}

export interface BeatBox {
	/** Top and bottom of the beat's text, in px from the top of the page. */
	readonly top: number;
	readonly bottom: number;
}

/** Shares of the viewport's height: a beat rests from the time its text's top reaches `enter` until its bottom reaches `leave`. */
export interface ReadingLines {
	readonly enter: number;
	readonly leave: number;
}

/**
 * Computes the range in which each beat rests. Ranges are in order and do not overlap, for texts of any height.
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

/** The position in beats at a scroll position: an integer while a beat is read, a fraction between two beats. */
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
