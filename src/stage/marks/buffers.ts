/** GPU buffers of layouts and of the slots' motion: uploaded at the first draw, and kept for the latest layouts. */
import { MARK_CAPACITY, type Layout } from '../../view/layout';
import { slotMotion } from '../../view/motion';
import type { Leg } from '../../view/travel';

export interface LayoutBuffers {
	/** Binds a leg's two layouts as vertex attributes, and uploads those that have no buffer yet. */
	bind(leg: Leg): void;
	destroy(): void;
}

/** Bytes of one slot: x, y, tx, ty, radius, alpha as floats; kind, pigment as bytes; two spare. */
const STRIDE = 28;
const LOOK_OFFSET = 24;
/** Layouts kept; a few beats in each direction. */
const KEPT = 6;
/** Attribute locations: four of the layout behind, four of the layout ahead, one of the slot's motion. */
const FROM = 0;
const TO = 4;
const MOTION = 8;

export function createLayoutBuffers(gl: WebGL2RenderingContext): LayoutBuffers {
	const kept = new Map<string, WebGLBuffer>();
	let bound: { readonly from: string; readonly to: string } | null = null;
	const motion = gl.createBuffer();
	let order: Float32Array | null = null;
	uploadMotion();

	function uploadMotion(): void {
		gl.bindBuffer(gl.ARRAY_BUFFER, motion);
		gl.bufferData(gl.ARRAY_BUFFER, packMotion(order), gl.STATIC_DRAW);
		gl.enableVertexAttribArray(MOTION);
		gl.vertexAttribPointer(MOTION, 3, gl.FLOAT, false, 0, 0);
	}
	function bufferOf(layout: Layout): WebGLBuffer {
		const buffer = kept.get(layout.id) ?? uploadLayout(gl, layout);
		// The map is in order of use: the first layout is the one to drop.
		kept.delete(layout.id);
		kept.set(layout.id, buffer);
		return buffer;
	}
	function dropOldest(): void {
		for (const [id, buffer] of kept) {
			if (kept.size <= KEPT) return;
			kept.delete(id);
			gl.deleteBuffer(buffer);
		}
	}
	return {
		bind(leg) {
			// A layout at rest needs no order, so the uploaded one stays for the next flight.
			if (leg.t > 0 && leg.order !== order) {
				order = leg.order;
				uploadMotion();
			}
			if (bound?.from === leg.from.id && bound.to === leg.to.id) return;
			pointAt(gl, bufferOf(leg.from), FROM);
			pointAt(gl, bufferOf(leg.to), TO);
			bound = { from: leg.from.id, to: leg.to.id };
			dropOldest();
		},
		destroy() {
			for (const buffer of kept.values()) gl.deleteBuffer(buffer);
			kept.clear();
			gl.deleteBuffer(motion);
		}
	};
}

/** Seed, bow and start of every slot, one slot after another, as the shader reads them. */
export function packMotion(order: Float32Array | null): Float32Array {
	const { seeds, bows } = slotMotion();
	const packed = new Float32Array(MARK_CAPACITY * 3);
	for (let slot = 0; slot < MARK_CAPACITY; slot++) {
		packed[slot * 3] = seeds[slot] ?? 0;
		packed[slot * 3 + 1] = bows[slot] ?? 0;
		packed[slot * 3 + 2] = order?.[slot] ?? seeds[slot] ?? 0;
	}
	return packed;
}

/** Every buffer has room for all slots, zero where a layout has none, so any two can be drawn together. */
function uploadLayout(gl: WebGL2RenderingContext, layout: Layout): WebGLBuffer {
	const bytes = packLayout(layout);
	const buffer = gl.createBuffer();
	gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
	gl.bufferData(gl.ARRAY_BUFFER, MARK_CAPACITY * STRIDE, gl.STATIC_DRAW);
	gl.bufferSubData(gl.ARRAY_BUFFER, 0, bytes);
	return buffer;
}

/** A layout's slots one after another, STRIDE bytes each, in the order the shader reads them. */
function packLayout(layout: Layout): Uint8Array {
	const bytes = new Uint8Array(layout.length * STRIDE);
	const floats = new Float32Array(bytes.buffer);
	for (let slot = 0; slot < layout.length; slot++) {
		const at = (slot * STRIDE) / 4;
		floats[at] = layout.x[slot] ?? 0;
		floats[at + 1] = layout.y[slot] ?? 0;
		floats[at + 2] = layout.tx?.[slot] ?? 0;
		floats[at + 3] = layout.ty?.[slot] ?? 0;
		floats[at + 4] = layout.radius[slot] ?? 0;
		floats[at + 5] = layout.alpha[slot] ?? 0;
		bytes[slot * STRIDE + LOOK_OFFSET] = layout.kind[slot] ?? 0;
		bytes[slot * STRIDE + LOOK_OFFSET + 1] = layout.pigment[slot] ?? 0;
	}
	return bytes;
}

function pointAt(gl: WebGL2RenderingContext, buffer: WebGLBuffer, first: number): void {
	gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
	for (let k = 0; k < 3; k++) {
		gl.enableVertexAttribArray(first + k);
		gl.vertexAttribPointer(first + k, 2, gl.FLOAT, false, STRIDE, k * 8);
	}
	gl.enableVertexAttribArray(first + 3);
	gl.vertexAttribIPointer(first + 3, 2, gl.UNSIGNED_BYTE, STRIDE, LOOK_OFFSET);
}
