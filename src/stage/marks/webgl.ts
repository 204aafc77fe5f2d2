/** Paints marks with WebGL: one draw call of points per leg. Layouts are uploaded once; a frame changes only uniforms. */
import type { Affine, Layout, Painter } from '../../view/layout';
import { legsOf, slotsOf } from '../../view/travel';
import { createLayoutBuffers, type LayoutBuffers } from './buffers';
import { buildProgram, type MarksProgram } from './program';

export interface WebglOptions {
	/** Called when the context is lost; until it is restored, painting does nothing. */
	onLost?: (() => void) | undefined;
	/** Called when the context is restored and empty: paint again. */
	onRestored?: (() => void) | undefined;
	/** Whether to refuse a context that is emulated on the processor, which is slower than the canvas painter. */
	refuseSlow?: boolean;
}

/** Largest device pixel ratio: more pixels are not visible. */
const DPR_MAX = 3;
/** Least point size that the driver must support, device px: the largest marks of a scene need it. */
const POINT_SIZE_NEEDED_PX = 128;
/** Renderer names of emulations in Chromium, Mesa and Windows. */
const EMULATIONS = /swiftshader|llvmpipe|softpipe|software|basic render/i;
const IDENTITY: Affine = { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 };

/**
 * @param canvas one that has no context yet
 * @returns null without a suitable WebGL2 context; the canvas may then have a context
 */
export function createWebglPainter(canvas: HTMLCanvasElement, options: WebglOptions = {}): Painter | null {
	const context = canvas.getContext('webgl2', {
		alpha: true,
		premultipliedAlpha: true,
		antialias: false,
		depth: false,
		stencil: false,
		powerPreference: 'low-power',
		failIfMajorPerformanceCaveat: options.refuseSlow ?? false
	});
	if (!context) return null;
	const gl = context;
	if (options.refuseSlow && isEmulated(gl)) return null;
	const [, largest] = gl.getParameter(gl.ALIASED_POINT_SIZE_RANGE) as Float32Array;
	if ((largest ?? 1) < POINT_SIZE_NEEDED_PX) return null;

	let ratio = 1;
	let program: MarksProgram | null = buildProgram(gl);
	if (!program) return null;
	let buffers: LayoutBuffers = createLayoutBuffers(gl);

	const lost = (event: Event) => {
		// Allows the browser to restore the context.
		event.preventDefault();
		program = null;
		options.onLost?.();
	};
	const restored = () => {
		program = buildProgram(gl);
		buffers = createLayoutBuffers(gl);
		if (program) options.onRestored?.();
	};
	canvas.addEventListener('webglcontextlost', lost);
	canvas.addEventListener('webglcontextrestored', restored);

	return {
		technique: 'webgl',
		resize(width, height, dpr) {
			ratio = Math.min(DPR_MAX, dpr);
			canvas.width = Math.max(1, Math.round(width * ratio));
			canvas.height = Math.max(1, Math.round(height * ratio));
			gl.viewport(0, 0, canvas.width, canvas.height);
		},
		paint(frame) {
			if (!program) return;
			gl.clear(gl.COLOR_BUFFER_BIT);
			program.stage(canvas.width / ratio, canvas.height / ratio, ratio);
			program.palette(frame.palette);
			for (const leg of legsOf(frame)) {
				const count = slotsOf(leg);
				const opacity = frame.opacity * leg.strength;
				if (count === 0 || opacity <= 0) continue;
				buffers.bind(leg);
				program.view('fromView', viewOf(leg.from, frame.camera));
				program.view('toView', viewOf(leg.to, frame.camera));
				program.phase(leg.t, frame.drift % 1, opacity, leg);
				gl.drawArrays(gl.POINTS, 0, count);
			}
		},
		destroy() {
			canvas.removeEventListener('webglcontextlost', lost);
			canvas.removeEventListener('webglcontextrestored', restored);
			buffers.destroy();
			program?.destroy();
			program = null;
			// Frees the drawing buffer now and not when the canvas is collected.
			canvas.width = canvas.height = 0;
		}
	};
}

function viewOf(layout: Layout, camera: Affine): Affine {
	return layout.space === 'map' ? camera : IDENTITY;
}

/** Whether the context is emulated. Tests the renderer's name, because failIfMajorPerformanceCaveat does not find every emulation. */
function isEmulated(gl: WebGL2RenderingContext): boolean {
	const names = gl.getExtension('WEBGL_debug_renderer_info');
	return EMULATIONS.test(String(gl.getParameter(names ? names.UNMASKED_RENDERER_WEBGL : gl.RENDERER)));
}
