/** The 72 of San Fernando: one mark each, in one place through the whole chapter; nine outlined. */
import { countOf } from '../../story/figures';
import { arrangement } from '../../view/arrangement';
import { isNarrow, type Frame, type Rect } from '../../view/frame';
import { CrowdWriter, type Crowd, type Style } from '../../view/layouts/crowd';
import { cell, gridOf, type Grid } from '../../view/layouts/grid';

const COLUMNS = 12;
const LARGEST_PITCH_PX = 30;
/** Room between the map and the plain ground that the key of the marks stands on. */
const KEY_GAP_PX = 8;

/** In the upper part of the stage, clear of the town that the last beat shows below. */
export function seventyTwoGrid(frame: Frame): Grid {
	const { free } = frame;
	const count = countOf('san-fernando');
	const rows = Math.ceil(count / COLUMNS);
	const pitch = Math.min(
		LARGEST_PITCH_PX * frame.type,
		(free.width * 0.7) / COLUMNS,
		(free.height * 0.38) / rows
	);
	const width = COLUMNS * pitch;
	const rect: Rect = {
		x: free.x + (free.width - width) / 2,
		y: free.y + free.height * (isNarrow(frame) ? 0.08 : 0.16),
		width,
		height: rows * pitch
	};
	return gridOf(rect, count, COLUMNS, pitch);
}

export const seventyTwo = arrangement('seventy-two', (frame): Crowd => {
	const grid = seventyTwoGrid(frame);
	const count = countOf('san-fernando');
	const crowd = new CrowdWriter(`seventy-two ${frame.key}`, count);
	for (let i = 0; i < count; i++) crowd.put(i, ...cell(grid, i), solid(grid));
	return crowd.claim('san-fernando', count, 'solid').done();
});

export const seventyTwoIdentified = arrangement('seventy-two-identified', (frame): Crowd => {
	const { free } = frame;
	const grid = seventyTwoGrid(frame);
	const count = countOf('san-fernando');
	const identified = countOf('sf-identified');
	const crowd = new CrowdWriter(`seventy-two-identified ${frame.key}`, count);
	const outlined: Style = { ...solid(grid), kind: 'ring' };
	for (let i = 0; i < count; i++) {
		crowd.put(i, ...cell(grid, i), i < identified ? solid(grid) : outlined);
	}
	return (
		crowd
			.backdrop(band(frame, -1, grid.box.y + grid.box.height + grid.pitch * 1.6))
			.backdrop(band(frame, free.y + free.height + KEY_GAP_PX * frame.type, frame.height + 1))
			.claim('sf-identified', identified, 'solid')
			// The drawing says what an outline means here; in the key it would mean an estimate.
			.claim('sf-unidentified', count - identified, 'ring', { inKey: false })
			.done()
	);
});

/** Plain ground over the whole width of the stage: the marks stand above the map, and their key below it. */
const band = (frame: Frame, top: number, bottom: number): Rect => ({
	x: -1,
	y: top,
	width: frame.width + 2,
	height: bottom - top
});

const solid = (grid: Grid): Style => ({ radius: grid.pitch * 0.2, kind: 'solid', pigment: 'amate' });
