/** The compiled shaders and their uniforms. */
import { MARK_PIGMENTS, type Affine, type MarksFrame } from '../../view/layout';
import type { Leg } from '../../view/travel';
import { fragmentShader, vertexShader } from './shaders';

export interface MarksProgram {
	view(name: 'fromView' | 'toView', affine: Affine): void;
	/** Stage size in CSS px and device pixels per CSS px. */
	stage(width: number, height: number, ratio: number): void;
	/** t and opacity 0 … 1, drift 0 ≤ drift < 1, stagger and bow as of a leg. */
	phase(t: number, drift: number, opacity: number, leg: Pick<Leg, 'stagger' | 'bow'>): void;
	palette(colours: MarksFrame['palette']): void;
	destroy(): void;
}

/**
 * Compiles, links, uses the program and sets blending for premultiplied colour.
 * @returns null when the context is lost or the shaders do not compile
 */
export function buildProgram(gl: WebGL2RenderingContext): MarksProgram | null {
	const program = gl.createProgram();
	const shaders = [
		compile(gl, gl.VERTEX_SHADER, vertexShader),
		compile(gl, gl.FRAGMENT_SHADER, fragmentShader)
	];
	for (const shader of shaders) if (shader) gl.attachShader(program, shader);
	gl.linkProgram(program);
	if (!gl.getProgramParameter(program, gl.LINK_STATUS)) return null;
	for (const shader of shaders) gl.deleteShader(shader);
	gl.useProgram(program);
	gl.enable(gl.BLEND);
	gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
	gl.clearColor(0, 0, 0, 0);

	const at = (name: string) => gl.getUniformLocation(program, name);
	const places = { fromView: at('fromView'), toView: at('toView') };
	const [stagePlace, phasePlace, bowPlace] = [at('stage'), at('phase'), at('bow')];
	const palettePlace = at('palette');
	const matrix = new Float32Array(6);
	const colours = new Float32Array(MARK_PIGMENTS.length * 3);
	let known: MarksFrame['palette'] | null = null;

	return {
		view(name, { a, b, c, d, e, f }) {
			matrix[0] = a;
			matrix[1] = b;
			matrix[2] = c;
			matrix[3] = d;
			matrix[4] = e;
			matrix[5] = f;
			gl.uniformMatrix3x2fv(places[name], false, matrix);
		},
		stage(width, height, ratio) {
			gl.uniform3f(stagePlace, width, height, ratio);
		},
		phase(t, drift, opacity, { stagger, bow }) {
			gl.uniform4f(phasePlace, t, drift, opacity, stagger);
			gl.uniform1f(bowPlace, bow);
		},
		palette(next) {
			if (next === known) return;
			known = next;
			next.forEach((colour, k) => {
				colours.set([colour[0] / 255, colour[1] / 255, colour[2] / 255], k * 3);
			});
			gl.uniform3fv(palettePlace, colours);
		},
		destroy() {
			gl.deleteProgram(program);
		}
	};
}

function compile(gl: WebGL2RenderingContext, type: number, source: string): WebGLShader | null {
	const shader = gl.createShader(type);
	if (!shader) return null;
	gl.shaderSource(shader, source);
	gl.compileShader(shader);
	return shader;
}
