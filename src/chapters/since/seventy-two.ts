/** The 72 of San Fernando once more, small, above the line of years; then the unnamed alone, each in the place it had. */
import { countOf } from '../../story/figures';
import { arrangement } from '../../view/arrangement';
import { typeSize, type Frame } from '../../view/frame';
import { CrowdWriter, type Crowd, type Style } from '../../view/layouts/crowd';
import { cell, gridOf, type Grid } from '../../view/layouts/grid';
import { textStart } from './timeline-room';

/** As in the chapter of San Fernando, so that a reader knows the picture again. */
const COLUMNS = 12;
/** Largest pitch on a phone's stage and on a wider one, px at type 1. */
const PITCH = { narrow: 9.5, wide: 20 };
/** Largest share of the stage's height that the rows take. */
const HEIGHT_SHARE = 0.155;
/** Room below the rows, in pitches. */
const ROOM_BELOW = 1.5;

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

export const namedAndUnnamed = arrangement('named-and-unnamed', (frame) =>
	write('named-and-unnamed', frame, true)
);
export const unnamed = arrangement('unnamed', (frame) => write('unnamed', frame, false));

/** A mark has the same slot and the same place in both. */
function write(id: string, frame: Frame, named: boolean): Crowd {
	const grid = seventyTwoGrid(frame);
	const count = countOf('san-fernando');
	const identified = countOf('sf-identified');
	const crowd = new CrowdWriter(`${id} ${frame.key}`, count);
	const solid: Style = { radius: grid.pitch * 0.26, kind: 'solid', pigment: 'obsidian' };
	const outlined: Style = { ...solid, kind: 'ring' };
	if (named) {
		for (let i = 0; i < identified; i++) crowd.put(i, ...cell(grid, i), solid);
		crowd.claim('sf-identified', identified, 'solid', { inKey: false });
	}
	for (let i = identified; i < count; i++) crowd.put(i, ...cell(grid, i), outlined);
	// The captions beside the rows say what a mark and an outline mean here.
	return crowd.claim('sf-unidentified', count - identified, 'ring', { inKey: false }).done();
}
