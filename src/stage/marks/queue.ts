/** Marks waiting to be stamped, in an order that keeps near pixels together: memory far apart costs more than arithmetic. */
import { MARK_CAPACITY } from '../../view/layout';

/** Parallel arrays, topmost mark first. */
export interface Queue {
	length: number;
	/** Where the stamp's centre goes on the sheet. */
	readonly at: Int32Array;
	/** Which stamp. */
	readonly key: Int32Array;
	/** Colour, with strength 0 … 255 in the alpha bits. */
	readonly paint: Int32Array;
	/** Row of the stamp's centre. */
	readonly row: Int32Array;
	/** Indices of the marks, band by band; within a band in their own order. */
	readonly order: Int32Array;
	readonly counts: Int32Array;
}

/** A band of rows stays in the processor's nearest caches: 32 rows of a wide screen are 200 KB. */
const BAND_SHIFT = 5;
const BANDS_MOST = 1024;

export function createQueue(): Queue {
	const numbers = () => new Int32Array(MARK_CAPACITY);
	return {
		length: 0,
		at: numbers(),
		key: numbers(),
		paint: numbers(),
		row: numbers(),
		order: numbers(),
		counts: new Int32Array(BANDS_MOST + 1)
	};
}

/** Fills `order` by a counting sort of the rows; every row must be ≥ 0. */
export function sortQueue({ length, row, order, counts }: Queue): void {
	counts.fill(0);
	for (let k = 0; k < length; k++) {
		const band = Math.min(BANDS_MOST - 1, (row[k] as number) >> BAND_SHIFT) + 1;
		counts[band] = (counts[band] as number) + 1;
	}
	for (let b = 1; b <= BANDS_MOST; b++) counts[b] = (counts[b] as number) + (counts[b - 1] as number);
	for (let k = 0; k < length; k++) {
		const band = Math.min(BANDS_MOST - 1, (row[k] as number) >> BAND_SHIFT);
		const place = counts[band] as number;
		order[place] = k;
		counts[band] = place + 1;
	}
}
