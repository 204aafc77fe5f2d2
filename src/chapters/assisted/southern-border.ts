/** About 141 of the 176 stand along the southern border; the others, place not given, stand aside. */
import { atlas } from '../../story/atlas';
import { countOf } from '../../story/figures';
import type { Point } from '../../story/plane';
import { box, region } from '../../story/region';
import { arrangement } from '../../view/arrangement';
import { cameraFor, toStage } from '../../view/camera';
import { typeSize, isNarrow, type Frame, type Rect } from '../../view/frame';
import { chance, CrowdWriter, type Crowd, type Style } from '../../view/layouts/crowd';
import { cell, gridOf, type Grid } from '../../view/layouts/grid';

/** Mexico's southern border, coast to coast, with room above it for the marks that stand elsewhere. */
export const southernBorder = region('southern-border', box(-93.2, 14.2, -87.6, 19.7), 'left');

const ASIDE_COLUMNS = 7;

/** Where the marks without a place stand, and the two lines above or, on a phone, beside them that say so. All px. */
export interface Aside {
	readonly grid: Grid;
	/** The plain ground under marks and lines. */
	readonly backdrop: Rect;
	readonly size: number;
	readonly textX: number;
	/** Room for each of the lines, px. */
	readonly textWidth: number;
	readonly baselines: readonly [first: number, second: number];
}

export function asideOf(frame: Frame): Aside {
	const { free, type } = frame;
	const count = countOf('assisted') - countOf('assisted-south');
	const grid = (x: number, y: number, pitch: number) =>
		gridOf({ ...free, x, y }, count, ASIDE_COLUMNS, pitch);
	if (isNarrow(frame)) {
		// A strip, so that the border below it has room; the north arrow stands at its right.
		const size = Math.min(12 * type, free.width / 27);
		const aside = grid(free.x + size * 18.8, free.y + size * 0.5, size * 0.66);
		const height = aside.box.height + size;
		return {
			grid: aside,
			backdrop: { x: free.x, y: free.y, width: size * 19.4 + aside.box.width, height },
			size,
			textX: free.x + size,
			textWidth: aside.box.x - free.x - size * 1.6,
			baselines: [free.y + height / 2 - size * 0.5, free.y + height / 2 + size * 1.2]
		};
	}
	const size = typeSize(frame, 12, 14);
	const unit = size / 14;
	const pitch = 12 * unit;
	const aside = grid(free.x + pitch, free.y + 76 * unit, pitch);
	const { x, y, height } = aside.box;
	return {
		grid: aside,
		backdrop: { x: x - pitch, y: y - 66 * unit, width: 276 * unit, height: height + 66 * unit + pitch },
		size,
		textX: x,
		textWidth: 276 * unit - 2 * pitch,
		baselines: [y - size * 2.5, y - size * 0.8]
	};
}

export const assistedSouth = arrangement(
	'assisted-south',
	(frame): Crowd => {
		const total = countOf('assisted');
		const south = countOf('assisted-south');
		const hidden = countOf('trafficked-yearly');
		const narrow = isNarrow(frame);
		const camera = cameraFor(southernBorder, frame);
		const border = atlas.southBorder.map((point) => toStage(camera, point));
		const style: Style = { radius: (narrow ? 2.3 : 3.6) * frame.type, kind: 'solid', pigment: 'jade' };
		const crowd = new CrowdWriter(`assisted-south ${frame.key}`, hidden + total);
		const gone: Style = { radius: 1, kind: 'ring', pigment: 'obsidian', alpha: 0 };
		// The 20,000 keep their slots so that the 176 are the same marks as in the beat before.
		for (let i = 0; i < hidden; i++) crowd.put(i, frame.free.x, frame.free.y, gone);
		for (let i = 0; i < south; i++) {
			const [x, y, nx, ny] = along(border, (i + 0.5) / south);
			const away = (narrow ? 3 + 11 * chance(i) : 4 + 22 * chance(i)) * frame.type;
			crowd.put(hidden + i, x + nx * away, y + ny * away, style);
		}
		const { grid, backdrop } = asideOf(frame);
		for (let i = south; i < total; i++) crowd.put(hidden + i, ...cell(grid, i - south), style);
		return crowd
			.backdrop(backdrop)
			.claim('assisted-south', south, 'solid')
			.claim('assisted-elsewhere', total - south, 'solid')
			.done();
	},
	southernBorder
);

/** Point at a share of a line's length, with the unit normal on its left: Mexico's side of the border. */
function along(line: readonly Point[], share: number): [x: number, y: number, nx: number, ny: number] {
	const lengths = line.slice(1).map(([x, y], k) => {
		const [px, py] = line[k] ?? [x, y];
		return Math.hypot(x - px, y - py);
	});
	let left = share * lengths.reduce((sum, length) => sum + length, 0);
	for (let k = 0; k < lengths.length; k++) {
		const length = lengths[k] ?? 0;
		const a = line[k];
		const b = line[k + 1];
		if (a && b && (left <= length || k === lengths.length - 1)) {
			const t = length > 0 ? Math.min(1, left / length) : 0;
			const [dx, dy] = [(b[0] - a[0]) / (length || 1), (b[1] - a[1]) / (length || 1)];
			return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, dy, -dx];
		}
		left -= length;
	}
	return [0, 0, 0, 0];
}
