/** The affine camera that shows a region on a frame, and the flight between two regions. */
import { interpolateZoom } from 'd3-interpolate';
import { KM_PER_UNIT, type Point } from '../story/plane';
import type { Region } from '../story/region';
import { memo, type Frame } from './frame';
import type { Affine } from './layout';

/** Largest scale of the camera, px per plane unit; beyond it the coastline lacks detail. */
const MAX_K = 5.3;

/** Middles nearer than this count as equal, plane units. For nearer middles interpolateZoom loses precision, down to NaN. */
const SAME_MIDDLE = 0.02;

/** The point [x, y] of the rotated plane in the middle of the view, and plane units across it. */
export type ZoomView = [x: number, y: number, units: number];

export interface Camera {
	readonly affine: Affine;
	/** Px per plane unit. */
	readonly k: number;
	readonly kmPerPx: number;
	/** Clockwise rotation, degrees. */
	readonly tilt: number;
}

/** The camera that shows a region inside the frame's free rectangle. */
export function cameraFor(region: Region, frame: Frame): Camera {
	return cameras(`${region.id} ${frame.key}`, () => cameraAt(fit(region.points, frame), frame));
}

const cameras = memo<Camera>(64);

/** The camera t of the way from one region to another, along van Wijk and Nuij's smooth path. */
export function cameraBetween(from: Region, to: Region, t: number, frame: Frame): Camera {
	if (from.id === to.id || t <= 0) return cameraFor(from, frame);
	if (t >= 1) return cameraFor(to, frame);
	const path = flights(`${from.id} ${to.id} ${frame.key}`, () =>
		zoomBetween(fit(from.points, frame), fit(to.points, frame))
	);
	return cameraAt(path(t), frame);
}

const flights = memo<(t: number) => ZoomView>(64);

/**
 * The smooth way from one view to another, after van Wijk and Nuij (2003).
 * @returns the view at t, 0 … 1; at 1 its middle is within {@link SAME_MIDDLE} of the one asked for
 */
export function zoomBetween(from: ZoomView, to: ZoomView): (t: number) => ZoomView {
	const near = Math.hypot(to[0] - from[0], to[1] - from[1]) < SAME_MIDDLE;
	return interpolateZoom(from, near ? [from[0], from[1], to[2]] : to);
}

/** The same camera at another scale, still centred on the same point of the map. */
export function zoomed(camera: Camera, k: number, { free, tilt }: Frame): Camera {
	const ratio = k / camera.k;
	const [centreX, centreY] = [free.x + free.width / 2, free.y + free.height / 2];
	const { a, b, c, d, e, f } = camera.affine;
	const affine = {
		a: a * ratio,
		b: b * ratio,
		c: c * ratio,
		d: d * ratio,
		e: centreX + (e - centreX) * ratio,
		f: centreY + (f - centreY) * ratio
	};
	return { affine, k, kmPerPx: KM_PER_UNIT / k, tilt };
}

/** Moves a plane point to stage px. */
export function toStage({ affine: m }: Camera, [x, y]: Point): [x: number, y: number] {
	return [m.a * x + m.c * y + m.e, m.b * x + m.d * y + m.f];
}

/** The affine map from stage px of one camera to stage px of another. */
export function affineBetween({ affine: from }: Camera, { affine: to }: Camera): Affine {
	const det = from.a * from.d - from.b * from.c;
	// Inverse of `from`, then `to`.
	const [ia, ib, ic, id] = [from.d / det, -from.b / det, -from.c / det, from.a / det];
	const [ie, jf] = [-(ia * from.e + ic * from.f), -(ib * from.e + id * from.f)];
	return {
		a: to.a * ia + to.c * ib,
		b: to.b * ia + to.d * ib,
		c: to.a * ic + to.c * id,
		d: to.b * ic + to.d * id,
		e: to.a * ie + to.c * jf + to.e,
		f: to.b * ie + to.d * jf + to.f
	};
}

export function affineText({ a, b, c, d, e, f }: Affine): string {
	const n = (value: number) => String(Math.round(value * 1e4) / 1e4);
	return `matrix(${n(a)} ${n(b)} ${n(c)} ${n(d)} ${n(e)} ${n(f)})`;
}

/** The box around points as a map turned by `tilt` shows them: its middle and its size, turned plane units. */
export function turnedBox(points: readonly Point[], tilt: number) {
	const { cos, sin } = rotation(tilt);
	const xs = points.map(([x, y]) => cos * x - sin * y);
	const ys = points.map(([x, y]) => sin * x + cos * y);
	const [left, right] = [Math.min(...xs), Math.max(...xs)];
	const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
	return { u: (left + right) / 2, v: (top + bottom) / 2, width: right - left, height: bottom - top };
}

function fit(points: readonly Point[], frame: Frame): ZoomView {
	const { u, v, width, height } = turnedBox(points, frame.tilt);
	const k = Math.min(MAX_K, frame.free.width / width, frame.free.height / height);
	return [u, v, frame.width / k];
}

function cameraAt([x, y, units]: ZoomView, frame: Frame): Camera {
	const { cos, sin } = rotation(frame.tilt);
	const k = frame.width / units;
	const { free } = frame;
	const affine = {
		a: k * cos,
		b: k * sin,
		c: -k * sin,
		d: k * cos,
		e: free.x + free.width / 2 - k * x,
		f: free.y + free.height / 2 - k * y
	};
	return { affine, k, kmPerPx: KM_PER_UNIT / k, tilt: frame.tilt };
}

export function rotation(degrees: number): { cos: number; sin: number } {
	const radians = (degrees * Math.PI) / 180;
	return { cos: Math.cos(radians), sin: Math.sin(radians) };
}
