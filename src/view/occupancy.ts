/** Which small squares of the stage hold a mark, so that no name is set on one. */
import { toStage, type Camera } from './camera';
import type { Frame, Rect } from './frame';
import type { Layout } from './layout';

const CELL_PX = 4;

export class Occupancy {
	private constructor(
		private readonly cells: Uint8Array,
		private readonly columns: number,
		private readonly rows: number
	) {}

	/** Marks of a layout as this camera shows them. */
	static of(layout: Layout, camera: Camera, frame: Frame): Occupancy {
		const columns = Math.ceil(frame.width / CELL_PX);
		const rows = Math.ceil(frame.height / CELL_PX);
		const cells = new Uint8Array(columns * rows);
		for (let i = 0; i < layout.length; i++) {
			if ((layout.alpha[i] ?? 0) <= 0) continue;
			const plane = [layout.x[i] ?? 0, layout.y[i] ?? 0] as const;
			const [x, y] = layout.space === 'map' ? toStage(camera, plane) : plane;
			const r = layout.radius[i] ?? 0;
			const [left, right] = [Math.floor((x - r) / CELL_PX), Math.floor((x + r) / CELL_PX)];
			const [top, bottom] = [Math.floor((y - r) / CELL_PX), Math.floor((y + r) / CELL_PX)];
			for (let row = Math.max(0, top); row <= Math.min(rows - 1, bottom); row++) {
				for (let column = Math.max(0, left); column <= Math.min(columns - 1, right); column++) {
					cells[row * columns + column] = 1;
				}
			}
		}
		return new Occupancy(cells, columns, rows);
	}

	touches({ x, y, width, height }: Rect): boolean {
		const right = Math.min(this.columns - 1, Math.floor((x + width) / CELL_PX));
		const bottom = Math.min(this.rows - 1, Math.floor((y + height) / CELL_PX));
		for (let row = Math.max(0, Math.floor(y / CELL_PX)); row <= bottom; row++) {
			for (let column = Math.max(0, Math.floor(x / CELL_PX)); column <= right; column++) {
				if (this.cells[row * this.columns + column] === 1) return true;
			}
		}
		return false;
	}
}
