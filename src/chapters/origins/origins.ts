/** Of 9,758 people the nationality of 552 is known: first inside the blank rest, then country by country. */
import { countOf } from '../../story/figures';
import { mix } from '../../story/timing';
import { arrangement } from '../../view/arrangement';
import type { Frame, Rect } from '../../view/frame';
import { CrowdWriter, type Crowd, type Style } from '../../view/layouts/crowd';
import { cell, gridOf, type Grid } from '../../view/layouts/grid';
import { seedOf } from '../../view/motion';
import { fieldGrid } from '../kidnapped/field';

/** The four known nationalities, most first. */
export const knownOrigins = [
	{ figure: 'known-honduras', country: 'HN' },
	{ figure: 'known-el-salvador', country: 'SV' },
	{ figure: 'known-guatemala', country: 'GT' },
	{ figure: 'known-nicaragua', country: 'NI' }
] as const;

const BLANK_ALPHA = 0.2;
/** Rows of marks in each country's bar. */
const BAR_ROWS = 8;
/** Px above each bar for its name. */
export const ORIGIN_LABEL_PX = 30;

export const originsKnown = arrangement('origins-known', (frame): Crowd => {
	const grid = fieldGrid(frame);
	const total = countOf('cndh-kidnapped');
	const known = countOf('nationality-known');
	// The known come first, so that nothing pale stands over the last of the map; the others follow row by row.
	const order = Float32Array.from({ length: total }, (_, i) => (i < known ? 0 : mix(0.4, 1, i / total)));
	const crowd = new CrowdWriter(`origins-known ${frame.key}`, total, 'screen', { order, stagger: 0.6 });
	const style: Style = { radius: grid.pitch * 0.46, kind: 'soft', pigment: 'cochineal' };
	for (let i = 0; i < total; i++) {
		crowd.put(i, ...cell(grid, i), style, i < known ? 1 : BLANK_ALPHA);
	}
	return crowd
		.claim('nationality-known', known, 'soft')
		.claim('nationality-unknown', countOf('nationality-unknown'), 'soft')
		.done();
});

/** Each country's bar: columns of eight, growing to the right, so that lengths compare. */
export function originBars(frame: Frame): readonly Grid[] {
	const { free } = frame;
	const label = ORIGIN_LABEL_PX * frame.type;
	const bars = knownOrigins.length;
	const longest = Math.ceil(countOf(knownOrigins[0].figure) / BAR_ROWS);
	const pitch = Math.min(free.width / longest, (free.height / bars - label * 1.6) / BAR_ROWS, 18);
	const step = BAR_ROWS * pitch + label * 1.6;
	const top = free.y + (free.height - step * bars + label * 0.6) / 2;
	return knownOrigins.map(({ figure }, k) => {
		const rect: Rect = { x: free.x, y: top + k * step + label, width: free.width, height: step };
		return gridOf(rect, countOf(figure), Math.ceil(countOf(figure) / BAR_ROWS), pitch);
	});
}

export const originsSplit = arrangement('origins-split', (frame): Crowd => {
	const blank = fieldGrid(frame);
	const bars = originBars(frame);
	const total = countOf('cndh-kidnapped');
	const known = countOf('nationality-known');
	// Those of unknown nationality go first.
	const order = Float32Array.from({ length: total }, (_, i) => (i < known ? mix(0.4, 1, seedOf(i)) : 0));
	const crowd = new CrowdWriter(`origins-split ${frame.key}`, total, 'screen', { order, stagger: 0.6 });
	let slot = 0;
	knownOrigins.forEach(({ figure }, k) => {
		const grid = bars[k];
		if (!grid) return;
		const style: Style = { radius: grid.pitch * 0.44, kind: 'soft', pigment: 'cochineal' };
		const count = countOf(figure);
		for (let i = 0; i < count; i++, slot++) {
			// Column by column, so that a bar's end is its count.
			const x = grid.x + Math.floor(i / BAR_ROWS) * grid.pitch;
			const y = grid.y + (i % BAR_ROWS) * grid.pitch;
			crowd.put(slot, x, y, style);
		}
		crowd.claim(figure, count, 'soft');
	});
	const gone: Style = { radius: blank.pitch * 0.46, kind: 'soft', pigment: 'cochineal', alpha: 0 };
	for (; slot < total; slot++) crowd.put(slot, ...cell(blank, slot), gone);
	return crowd.done();
});
