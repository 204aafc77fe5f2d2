/** Layouts to bench and compare painters with: a road, fields of each kind, marks that stand apart, marks of every size. */
import {
	createLayout,
	KIND_INDEX,
	MARK_PIGMENTS,
	type Layout,
	type MarkKind
} from '../../../src/view/layout';
import { seedOf } from '../../../src/view/motion';

export const PALETTE = [
	[0x21, 0x1b, 0x17],
	[0xa3, 0x20, 0x3b],
	[0x2d, 0x3b, 0x73],
	[0xb2, 0x73, 0x1f],
	[0x3d, 0x6b, 0x57],
	[0x6e, 0x64, 0x59],
	[0xee, 0xe4, 0xd0]
] as const;

interface Look {
	readonly radius: number;
	readonly kind: MarkKind;
	readonly pigment: (typeof MARK_PIGMENTS)[number];
	readonly alpha?: number;
}

function put(layout: Layout, slot: number, x: number, y: number, look: Look): void {
	layout.x[slot] = x;
	layout.y[slot] = y;
	layout.radius[slot] = look.radius;
	layout.alpha[slot] = look.alpha ?? 1;
	layout.kind[slot] = KIND_INDEX[look.kind];
	layout.pigment[slot] = MARK_PIGMENTS.indexOf(look.pigment);
}

/** Part of the stage a field of marks fills, px. */
export interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** Marks along a bent road, in plane units: 760 across and some 700 down. Its south may be the first to leave. */
export function road(count: number, southFirst = false): Layout {
	const order = southFirst ? Float32Array.from({ length: count }, (_, i) => 1 - i / count) : null;
	const layout = createLayout(`road ${String(count)} ${String(southFirst)}`, 'map', count, { order });
	const look = { radius: 1.5, kind: 'soft', pigment: 'obsidian', alpha: 0.85 } as const;
	for (let i = 0; i < count; i++) {
		const u = (i + 0.5) / count;
		const side = (seedOf(3 * i + 1) + seedOf(3 * i + 2) - 1) * 14;
		put(layout, i, 560 + 760 * u + side * 0.4, 140 + 560 * u + 90 * Math.sin(5 * u) + side, look);
		if (layout.tx && layout.ty) {
			layout.tx[i] = 9;
			layout.ty[i] = 7;
		}
	}
	return layout;
}

/** Rows of marks filling a box; their radius is a share of the distance between two. */
function grid(id: string, count: number, box: Box, look: Omit<Look, 'radius'>, share: number): Layout {
	const layout = createLayout(`${id} ${String(count)}`, 'screen', count);
	const pitch = Math.sqrt((box.width * box.height) / count);
	const columns = Math.floor(box.width / pitch);
	for (let i = 0; i < count; i++) {
		const x = box.x + ((i % columns) + 0.5) * pitch;
		const y = box.y + (Math.floor(i / columns) + 0.5) * pitch;
		put(layout, i, x, y, { ...look, radius: pitch * share });
	}
	return layout;
}

export const field = (count: number, box: Box) =>
	grid('field', count, box, { kind: 'soft', pigment: 'cochineal' }, 0.46);
export const rings = (count: number, box: Box) =>
	grid('rings', count, box, { kind: 'ring', pigment: 'obsidian' }, 0.36);
export const solids = (count: number, box: Box) =>
	grid('solids', count, box, { kind: 'solid', pigment: 'jade' }, 0.4);
/** Sparse marks of all kinds at places between pixels: their centres can be measured in a picture. */
export function sparse(shift: number): Layout {
	const layout = createLayout(`sparse ${String(shift)}`, 'screen', 240);
	for (let i = 0; i < 240; i++) {
		const kind = (['solid', 'soft', 'ring'] as const)[i % 3] ?? 'solid';
		const pigment = MARK_PIGMENTS[i % 6] ?? 'obsidian';
		const x = 60 + (i % 20) * 68 + seedOf(i) * 9 + shift;
		const y = 60 + Math.floor(i / 20) * 66 + seedOf(i + 999) * 9 + shift / 2;
		put(layout, i, x, y, { kind, pigment, radius: 1.2 + 7 * seedOf(i + 77) ** 2 });
	}
	return layout;
}

/** Every kind in rising sizes, to look at. */
export function sampler(): Layout {
	const radii = [1, 1.2, 1.6, 2, 2.4, 2.9, 3.6, 5, 7, 10, 14, 20];
	const repeats = 7;
	const layout = createLayout('sampler', 'screen', radii.length * repeats * 3);
	let slot = 0;
	(['solid', 'soft', 'ring'] as const).forEach((kind, row) => {
		let x = 20;
		for (const radius of radii) {
			const pitch = radius * 2.3;
			for (let k = 0; k < repeats; k++) {
				const pigment = (['obsidian', 'cochineal', 'anil'] as const)[row] ?? 'ash';
				put(layout, slot++, x, 60 + row * 90, { radius, kind, pigment });
				x += pitch;
			}
			x += 14;
		}
	});
	return layout;
}
