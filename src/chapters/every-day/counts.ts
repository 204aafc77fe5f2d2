/** Three counts of the same crime at one scale, side by side where there is room. */
import { countOf } from '../../story/figures';
import { within } from '../../story/timing';
import { arrangement, crowdFor } from '../../view/arrangement';
import { typeSize, type Frame, type Rect } from '../../view/frame';
import { CrowdWriter, type Crowd, type Style } from '../../view/layouts/crowd';
import { cell, gridOf, type Grid } from '../../view/layouts/grid';
import { halfYear } from './days';

/** The counts in order of size, each with how it is known. */
export const threeCounts = [
	{ figure: 'complaints-2010', kind: 'solid' },
	{ figure: 'kidnappings-recorded-2010', kind: 'solid' },
	{ figure: 'cndh-2010', kind: 'soft' }
] as const;

/** Px kept above each block for its name and number. */
export const COUNT_LABEL_PX = 58;
const COLUMNS = [15, 36] as const;
/** Share of the way in which the line at which one picture gives way to the other passes over the stage. */
const SWEEP = 0.75;
/** Width, in px at type 1, from which names fit beside each other. */
const LEAST_WIDE = 620;

/** One grid a count: the two small ones above each other on a wide stage, beside each other on a narrow one. */
export function countGrids(frame: Frame): readonly Grid[] {
	const { free } = frame;
	const label = typeSize(frame, COUNT_LABEL_PX, COUNT_LABEL_PX);
	const [small, middle, large] = threeCounts.map(({ figure }) => countOf(figure)) as [number, number, number];
	const [smallColumns, middleColumns] = COLUMNS;
	const smallRows = Math.ceil(small / smallColumns);
	const middleRows = Math.ceil(middle / middleColumns);
	const wide = free.width > free.height * 1.05 && free.width / frame.type > LEAST_WIDE;
	const at = (x: number, y: number): Rect => ({ x, y, width: free.width, height: free.height });
	if (wide) {
		const largeColumns = 112;
		const gapColumns = 12;
		const pitch = Math.min(
			free.width / (middleColumns + gapColumns + largeColumns),
			(free.height - 2 * label) / Math.ceil(large / largeColumns)
		);
		const largeX = free.x + (middleColumns + gapColumns) * pitch;
		const top = free.y + label;
		const under = top + smallRows * pitch + label * 1.35;
		return [
			gridOf(at(free.x, top), small, smallColumns, pitch),
			gridOf(at(free.x, under), middle, middleColumns, pitch),
			gridOf(at(largeX, top), large, largeColumns, pitch)
		];
	}
	let columns = 40;
	const heightAt = (c: number) => (middleRows + Math.ceil(large / c)) * (free.width / c) + 2.4 * label;
	while (heightAt(columns) > free.height && columns < large) columns++;
	const pitch = free.width / columns;
	const top = free.y + label;
	const half = free.x + free.width / 2;
	return [
		gridOf(at(free.x, top), small, smallColumns, pitch),
		gridOf(at(half, top), middle, middleColumns, pitch),
		gridOf(at(free.x, top + middleRows * pitch + label * 1.3), large, columns, pitch)
	];
}

export const counts = arrangement('counts', (frame): Crowd => {
	const grids = countGrids(frame);
	// None of these marks is one of the half-year's: the first slots stay empty.
	const before = crowdFor(halfYear, frame).layout;
	const total = threeCounts.reduce((sum, { figure }) => sum + countOf(figure), before.length);
	const order = new Float32Array(total);
	const crowd = new CrowdWriter(`counts ${frame.key}`, total, 'screen', { order, stagger: SWEEP });
	let slot = before.length;
	for (const k of [2, 1, 0] as const) {
		const { figure, kind } = threeCounts[k];
		const grid = grids[k];
		if (!grid) continue;
		const style: Style = {
			radius: grid.pitch * (kind === 'soft' ? 0.46 : 0.38),
			kind,
			pigment: 'cochineal'
		};
		const count = countOf(figure);
		for (let i = 0; i < count; i++, slot++) crowd.put(slot, ...cell(grid, i), style);
		crowd.claim(figure, count, kind);
	}
	// Line by line from the top the half-year goes and the counts come.
	const { y } = crowd.layout;
	const { free } = frame;
	for (let i = 0; i < total; i++) {
		order[i] = within((i < before.length ? before.y[i] : y[i]) ?? 0, [free.y, free.y + free.height]);
	}
	return crowd.done();
});
