/** The 72 of San Fernando once more, small, above the line of years; then the unnamed alone. */
import { countOf } from '../../story/figures';
import { arrangement } from '../../view/arrangement';
import { isNarrow, typeSize, type Frame } from '../../view/frame';
import { CrowdWriter, type Crowd, type Style } from '../../view/layouts/crowd';
import { cell, gridOf, type Grid } from '../../view/layouts/grid';
import { textStart } from './timeline-room';

/** As in the chapter of San Fernando, so that a reader knows the picture again. */
const COLUMNS = 12;
/** Largest pitch on a phone's stage and on a wider one, px at type 1. */
const PITCH = { narrow: 8.5, wide: 16 };
/** Largest share of the stage's height that the rows take. */
const HEIGHT_SHARE = 0.155;
/** Room below the rows, in pitches. */
const ROOM_BELOW = 1.4;
/** Pitch of the unnamed alone, px at type 1; the share of the width they take at most, and how far down the stage they stand. */
const ROW = { narrow: 24, wide: 38 };
const ROW_SHARE = 0.62;
const ROW_HEIGHT = 0.4;

/** The rows of the 72: at the top of the stage, from the left edge of the dated texts. */
export function seventyTwoGrid(frame: Frame): Grid {
	const { free } = frame;
	const count = countOf('san-fernando');
	const rows = Math.ceil(count / COLUMNS);
	const x = textStart(frame);
	const pitch = Math.min(
		typeSize(frame, PITCH.narrow, PITCH.wide),
		(free.height * HEIGHT_SHARE) / rows,
		(free.x + free.width - x) / 2 / COLUMNS
	);
	return gridOf({ ...free, x }, count, COLUMNS, pitch);
}

/** Px kept at the top of the stage for the rows, in every beat of the chapter. */
export function seventyTwoRoom(frame: Frame): number {
	const { box, pitch } = seventyTwoGrid(frame);
	return box.height + pitch * ROOM_BELOW;
}

export const namedAndUnnamed = arrangement('named-and-unnamed', (frame): Crowd => {
	const grid = seventyTwoGrid(frame);
	const count = countOf('san-fernando');
	const identified = countOf('sf-identified');
	const crowd = new CrowdWriter(`named-and-unnamed ${frame.key}`, count);
	for (let i = 0; i < count; i++) crowd.put(i, ...cell(grid, i), i < identified ? solid(grid) : ring(grid));
	return (
		crowd
			// The captions beside the rows say what a mark and an outline mean here.
			.claim('sf-identified', identified, 'solid', { inKey: false })
			.claim('sf-unidentified', count - identified, 'ring', { inKey: false })
			.done()
	);
});

/** The unnamed in the slots they had, larger, in one row. */
export const unnamed = arrangement('unnamed', (frame): Crowd => {
	const row = unnamedRow(frame);
	const count = countOf('san-fernando');
	const identified = countOf('sf-identified');
	const crowd = new CrowdWriter(`unnamed ${frame.key}`, count);
	for (let i = identified; i < count; i++) crowd.put(i, ...cell(row, i - identified), ring(row));
	return crowd.claim('sf-unidentified', count - identified, 'ring', { inKey: false }).done();
});

function unnamedRow(frame: Frame): Grid {
	const { free } = frame;
	const count = countOf('sf-unidentified');
	const x = isNarrow(frame) ? free.x : textStart(frame);
	const pitch = Math.min(
		typeSize(frame, ROW.narrow, ROW.wide),
		((free.x + free.width - x) * ROW_SHARE) / count
	);
	return gridOf({ ...free, x, y: free.y + free.height * ROW_HEIGHT - pitch / 2 }, count, count, pitch);
}

const solid = ({ pitch }: Grid): Style => ({ radius: pitch * 0.26, kind: 'solid', pigment: 'obsidian' });
const ring = (grid: Grid): Style => ({ ...solid(grid), kind: 'ring' });
