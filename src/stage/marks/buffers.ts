/** Layouts in the GPU's memory: uploaded when first drawn, kept while they are likely to be drawn again. */
import { MARK_CAPACITY, type Layout } from '../../view/layout';

export interface LayoutBuffers {
	/** Makes two layouts the source of the vertices; uploads what is not there yet. */
	bind(from: Layout, to: Layout): void;
	destroy(): void;
}

/** Bytes of one slot: x, y, tx, ty, radius, alpha as floats; kind, pigment as bytes; two spare. */
const STRIDE = 28;
const LOOK_OFFSET = 24;
/** Layouts kept; a few beats in each direction. */
const KEPT = 6;
/** Attribute locations of the layout ahead begin here. */
const TO = 4;

export function createLayoutBuffers(gl: WebGL2RenderingContext): LayoutBuffers {
	const kept = new Map<string, WebGLBuffer>();
	const bound: [string | null, string | null] = [null, null];

	function bufferOf(layout: Layout): WebGLBuffer {
		const found = kept.get(layout.id);
		const buffer = found ?? upload(gl, layout);
		kept.delete(layout.id);
		kept.set(layout.id, buffer);
		return buffer;
	}
	function forget(): void {
		for (const [id, buffer] of kept) {
			if (kept.size <= KEPT) return;
			kept.delete(id);
			gl.deleteBuffer(buffer);
		}
	}
	return {
		bind(from, to) {
			if (bound[0] === from.id && bound[1] === to.id) return;
			point(gl, bufferOf(from), 0);
			point(gl, bufferOf(to), TO);
			bound[0] = from.id;
			bound[1] = to.id;
			forget();
		},
		destroy() {
			for (const buffer of kept.values()) gl.deleteBuffer(buffer);
			kept.clear();
		}
	};
}

/** Every buffer has room for all slots, zero where a layout has none, so any two can be drawn together. */
function upload(gl: WebGL2RenderingContext, layout: Layout): WebGLBuffer {
	const bytes = packLayout(layout);
	const buffer = gl.createBuffer();
	gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
	gl.bufferData(gl.ARRAY_BUFFER, MARK_CAPACITY * STRIDE, gl.STATIC_DRAW);
	gl.bufferSubData(gl.ARRAY_BUFFER, 0, bytes);
	return buffer;
}

/** A layout's slots one after another, STRIDE bytes each, in the order the shader reads them. */
export function packLayout(layout: Layout): Uint8Array {
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

function point(gl: WebGL2RenderingContext, buffer: WebGLBuffer, first: number): void {
	gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
	for (let k = 0; k < 3; k++) {
		gl.enableVertexAttribArray(first + k);
		gl.vertexAttribPointer(first + k, 2, gl.FLOAT, false, STRIDE, k * 8);
	}
	gl.enableVertexAttribArray(first + 3);
	gl.vertexAttribIPointer(first + 3, 2, gl.UNSIGNED_BYTE, STRIDE, LOOK_OFFSET);
}
