/** The marks of every count at one pitch, each kind as everywhere in the story. */
import { countOf } from '../../story/figures';
import { arrangement } from '../../view/arrangement';
import { CrowdWriter, type Crowd, type Style } from '../../view/layouts/crowd';
import { MARK_CAPACITY } from '../../view/layout';
import { cell } from '../../view/layouts/grid';
import { addedStyle, openEdge } from '../kidnapped/field';
import { countIn, EDGE_ROWS, plateFor, type CountBlock } from './plate';

/** Radius of a mark by its kind, in pitches, and what it is at least, px. */
const RADIUS = { solid: 0.42, soft: 0.46, ring: 0.36 };
const LEAST_RADIUS_PX = 0.4;
export const allCounts = arrangement('all-counts', (frame): Crowd => {
	const { placed } = plateFor(frame);
	const total = placed.reduce((sum, { block }) => sum + countIn(block), 0);
	const edge = placed
		.filter(({ block }) => block.open)
		.flatMap(({ block, grid }) => openEdge(grid, EDGE_ROWS).map((mark) => ({ mark, block, grid })))
		.slice(0, MARK_CAPACITY - total);
	const crowd = new CrowdWriter(`all-counts ${frame.key}`, total + edge.length);
	let slot = 0;
	for (const { block, grid } of placed) {
		let inBlock = 0;
		for (const { figure, kind } of block.parts) {
			const count = countOf(figure);
			const style = kind === 'added' ? addedStyle(grid.pitch) : styleOf(block, kind, grid.pitch);
			for (let i = 0; i < count; i++, slot++, inBlock++) crowd.put(slot, ...cell(grid, inBlock), style);
			// In the key a ring is an estimate; the nine are not.
			const inKey = kind !== 'added' && figure !== 'sf-unidentified';
			crowd.claim(figure, count, style.kind, { inKey });
		}
	}
	edge.forEach(({ mark, block, grid }, k) => {
		const style = styleOf(block, 'ring', grid.pitch);
		crowd.put(total + k, mark.x, mark.y, style, mark.alpha * (style.alpha ?? 1));
	});
	return crowd.claim(null, edge.length, 'ring').done();
});

function styleOf({ pigment }: CountBlock, kind: keyof typeof RADIUS, pitch: number): Style {
	const radius = pitch * RADIUS[kind];
	// On the smallest stages a mark keeps a size that can be seen, and pales, so that a ring's block stays lighter than a disc's.
	const alpha = Math.min(1, radius / LEAST_RADIUS_PX);
	return { radius: Math.max(LEAST_RADIUS_PX, radius), kind, pigment, alpha };
}
