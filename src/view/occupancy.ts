/** A grid of small squares of the stage that says which hold a mark, so that no name covers one. */
import type { Camera } from './camera';
import type { Frame, Rect } from './frame';
import type { Affine, Layout } from './layout';

const CELL_PX = 4;

/** The camera of marks that are placed in stage px. */
const AS_IT_IS: Affine = { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 };

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
		const { a, b, c, d, e, f } = layout.space === 'map' ? camera.affine : AS_IT_IS;
		// Numbers instead of points: there are thousands of marks before the first picture, and each point would have to be collected.
		for (let i = 0; i < layout.length; i++) {
			if ((layout.alpha[i] ?? 0) <= 0) continue;
			const planeX = layout.x[i] ?? 0;
			const planeY = layout.y[i] ?? 0;
			const r = layout.radius[i] ?? 0;
			const x = a * planeX + c * planeY + e;
			const y = b * planeX + d * planeY + f;
			const right = Math.min(columns - 1, Math.floor((x + r) / CELL_PX));
			const bottom = Math.min(rows - 1, Math.floor((y + r) / CELL_PX));
			for (let row = Math.max(0, Math.floor((y - r) / CELL_PX)); row <= bottom; row++) {
				for (let column = Math.max(0, Math.floor((x - r) / CELL_PX)); column <= right; column++) {
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
