/** The reader's own camera: a point of the plane in the middle of the frame, at a scale, within bounds. Pure. */
import { KM_PER_UNIT, type Point } from '../story/plane';
import { home } from '../story/home';
import { cameraFor, toStage, type Camera } from './camera';
import type { Frame } from './frame';
import { zoomPath } from './zoom-path';

export interface FreeCamera {
	/** Plane point in the middle of the frame's free rectangle. */
	readonly x: number;
	readonly y: number;
	/** Px per plane unit. */
	readonly k: number;
}

/** Nearest the reader may come, px per plane unit: about 0.45 km in a px, where the outlines run out of detail. */
const K_MAX = 7;
/** Farthest, as a share of the scale that shows the whole region. */
const FARTHEST = 0.82;
/** How far beyond the region's corners the middle may go, plane units. */
const MARGIN = 40;
/** Air around what is shown, as a share of the free rectangle. */
const AIR = 0.14;

const corners = (() => {
	const xs = home.points.map(([x]) => x);
	const ys = home.points.map(([, y]) => y);
	return {
		left: Math.min(...xs) - MARGIN,
		right: Math.max(...xs) + MARGIN,
		top: Math.min(...ys) - MARGIN,
		bottom: Math.max(...ys) + MARGIN
	};
})();

/** The whole region in view: where the reader starts. */
export function wholeCamera(frame: Frame): FreeCamera {
	const camera = cameraFor(home, frame);
	const [x, y] = toPlane(camera, middleOf(frame));
	return { x, y, k: camera.k };
}

/** Least and greatest px per plane unit on this frame. */
export function limits(frame: Frame): readonly [least: number, greatest: number] {
	return [cameraFor(home, frame).k * FARTHEST, K_MAX];
}

/** The nearest camera within bounds. */
export function within({ x, y, k }: FreeCamera, frame: Frame): FreeCamera {
	const [least, greatest] = limits(frame);
	return {
		x: clamp(x, corners.left, corners.right),
		y: clamp(y, corners.top, corners.bottom),
		k: clamp(k, least, greatest)
	};
}

/** The free camera as the affine the drawing uses. */
export function cameraOf({ x, y, k }: FreeCamera, frame: Frame): Camera {
	const radians = (frame.tilt * Math.PI) / 180;
	const [a, b] = [k * Math.cos(radians), k * Math.sin(radians)];
	const [midX, midY] = middleOf(frame);
	const affine = { a, b, c: -b, d: a, e: midX - (a * x - b * y), f: midY - (b * x + a * y) };
	return { affine, k, kmPerPx: KM_PER_UNIT / k, tilt: frame.tilt };
}

/** Where a stage px lies in the plane. */
export function toPlane({ affine: m }: Camera, [x, y]: Point): Point {
	const det = m.a * m.d - m.b * m.c;
	const [dx, dy] = [x - m.e, y - m.f];
	return [(m.d * dx - m.c * dy) / det, (m.a * dy - m.b * dx) / det];
}

/** The map dragged by px: what was under the finger stays under it. */
export function dragged(camera: FreeCamera, dx: number, dy: number, frame: Frame): FreeCamera {
	const [midX, midY] = middleOf(frame);
	const [x, y] = toPlane(cameraOf(camera, frame), [midX - dx, midY - dy]);
	return within({ ...camera, x, y }, frame);
}

/** Scaled about a stage px, which stays where it is. */
export function scaled(camera: FreeCamera, factor: number, about: Point, frame: Frame): FreeCamera {
	const [least, greatest] = limits(frame);
	const k = clamp(camera.k * factor, least, greatest);
	const fixed = toPlane(cameraOf(camera, frame), about);
	const [x, y] = toStage(cameraOf({ ...camera, k }, frame), fixed);
	return dragged({ ...camera, k }, about[0] - x, about[1] - y, frame);
}

/** The camera that shows some points with air around them; a single point at a scale where its neighbours show. */
export function showing(points: readonly Point[], frame: Frame): FreeCamera {
	if (points.length === 0) return wholeCamera(frame);
	const radians = (frame.tilt * Math.PI) / 180;
	const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
	const xs = points.map(([x, y]) => cos * x - sin * y);
	const ys = points.map(([x, y]) => sin * x + cos * y);
	const [left, right] = [Math.min(...xs), Math.max(...xs)];
	const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
	const { free } = frame;
	const room = 1 - 2 * AIR;
	const k = Math.min((free.width * room) / (right - left), (free.height * room) / (bottom - top), NEAR_K);
	const [u, v] = [(left + right) / 2, (top + bottom) / 2];
	return within({ x: cos * u + sin * v, y: cos * v - sin * u, k }, frame);
}
/** Scale at which a single place is shown, px per plane unit. */
const NEAR_K = 3.2;

/** The way from one camera to another, along van Wijk and Nuij's path; 0 … 1 in, always within bounds out. */
export function flight(from: FreeCamera, to: FreeCamera, frame: Frame): (t: number) => FreeCamera {
	const path = zoomPath([from.x, from.y, frame.width / from.k], [to.x, to.y, frame.width / to.k]);
	return (t) => {
		if (t >= 1) return to;
		const [x, y, units] = path(t);
		return within({ x, y, k: frame.width / units }, frame);
	};
}

/** Kilometres across the shorter side of the frame's free rectangle: a scale that means the same on every screen. */
export const kmAcross = ({ k }: FreeCamera, { free }: Frame): number =>
	(Math.min(free.width, free.height) * KM_PER_UNIT) / k;

/** The inverse of {@link kmAcross}. @returns px per plane unit */
export const kForKm = (km: number, { free }: Frame): number =>
	(Math.min(free.width, free.height) * KM_PER_UNIT) / km;

const middleOf = ({ free }: Frame): Point => [free.x + free.width / 2, free.y + free.height / 2];
const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
