/** The 20,000 as hollow rings with an open edge; below them, at the same scale, what was recorded or assisted. */
import { countOf } from '../../story/figures';
import { arrangement } from '../../view/arrangement';
import type { Frame, Rect } from '../../view/frame';
import { CrowdWriter, type Crowd, type MarkPigment, type Style } from '../../view/layouts/crowd';
import { MARK_CAPACITY } from '../../view/layout';
import { openEdge } from '../kidnapped/field';
import { cell, gridOf, type Grid } from '../../view/layouts/grid';

const EDGE_ROWS = 6;
const LEAST_COLUMNS = 60;
/** Px. A pitch of another fraction beats with the screen's pixels: so many rings turn into waves. */
const PITCH_STEP = 0.125;
/** Px between the two blocks, for the second one's name and number. */
export const RING_LABEL_PX = 52;

const ring = (grid: Grid): Style => ({ radius: grid.pitch * 0.36, kind: 'ring', pigment: 'obsidian' });

export interface RingBlocks {
	readonly rings: Grid;
	readonly below: Grid;
}

/** @param below marks in the second block */
export function ringBlocks(frame: Frame, below: number): RingBlocks {
	const { free } = frame;
	const count = countOf('trafficked-yearly');
	const gap = RING_LABEL_PX * frame.type;
	const head = RING_LABEL_PX * 0.6 * frame.type;
	const columnsAt = (pitch: number) => Math.max(1, Math.floor(free.width / pitch));
	const heightAt = (pitch: number) => {
		const columns = columnsAt(pitch);
		return (Math.ceil(count / columns) + EDGE_ROWS + Math.ceil(below / columns)) * pitch + gap + head;
	};
	let pitch = Math.max(1, Math.floor(free.width / LEAST_COLUMNS / PITCH_STEP)) * PITCH_STEP;
	while (heightAt(pitch) > free.height && pitch > PITCH_STEP) pitch -= PITCH_STEP;
	const columns = columnsAt(pitch);
	const top: Rect = { ...free, y: free.y + head };
	const rings = gridOf(top, count, columns, pitch);
	const y = top.y + (rings.rows + EDGE_ROWS) * pitch + gap;
	return { rings, below: gridOf({ ...free, y }, below, columns, pitch) };
}

/** The rings alone leave the room below them that the recorded count takes next: 20,000 rings in rows of another length would move all over each other. */
export const rings = arrangement('rings', (frame) => write('rings', frame, 'trafficking-recorded', null));
export const ringsRecorded = arrangement('rings-recorded', (frame) =>
	write('rings-recorded', frame, 'trafficking-recorded', 'obsidian')
);
export const ringsAndAssisted = arrangement('assisted', (frame) =>
	write('assisted', frame, 'assisted', 'jade')
);

/**
 * @param figure of the block below
 * @param pigment of that block; null leaves its room empty
 */
function write(id: string, frame: Frame, figure: string, pigment: MarkPigment | null): Crowd {
	const count = countOf('trafficked-yearly');
	const below = countOf(figure);
	const blocks = ringBlocks(frame, below);
	// A low and wide frame has long rows: the palest marks of the edge are left out where there would be too many.
	const edge = openEdge(blocks.rings, EDGE_ROWS).slice(0, MARK_CAPACITY - count - below);
	const crowd = new CrowdWriter(`${id} ${frame.key}`, count + below + edge.length);
	const style = ring(blocks.rings);
	for (let i = 0; i < count; i++) crowd.put(i, ...cell(blocks.rings, i), style);
	crowd.claim('trafficked-yearly', count, 'ring');
	if (pigment !== null) {
		const solid: Style = { radius: blocks.below.pitch * 0.4, kind: 'solid', pigment };
		for (let i = 0; i < below; i++) crowd.put(count + i, ...cell(blocks.below, i), solid);
		crowd.claim(figure, below, 'solid');
	}
	edge.forEach(({ x, y, alpha }, k) => {
		crowd.put(count + below + k, x, y, style, alpha);
	});
	return crowd.claim(null, edge.length, 'ring').done();
}
