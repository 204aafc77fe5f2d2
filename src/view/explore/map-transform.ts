/**
 * The reader's view of the map as a d3-zoom transform: k in px per plane unit, x and y where the plane's origin lies on the stage, px.
 * The transform moves the rotated plane; the frame holds the rotation. Pure.
 */
import { ZoomTransform } from 'd3-zoom';
import { KM_PER_UNIT, type Point } from '../../story/plane';
import { home } from '../../story/home';
import { cameraFor, rotation, turnedBox, zoomBetween, type Camera, type ZoomView } from '../camera';
import type { Frame } from '../frame';

/** Largest scale, px per plane unit: about 0.45 km per px, beyond which the outlines lack detail. */
const CLOSEST = 7;
/** Smallest scale, as a share of the scale that shows the whole region. */
const FARTHEST = 0.82;
/** How far the middle of the view may go beyond the region's corners, plane units. */
const MARGIN = 40;
/** Padding around shown points, as a share of the free rectangle. */
const AIR = 0.14;
/** Scale at which a single place is shown, px per plane unit. */
const PLACE_SCALE = 3.2;

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

/** The initial transform: the whole region is in view. */
export function wholeMap(frame: Frame): ZoomTransform {
	const { affine, k } = cameraFor(home, frame);
	return new ZoomTransform(k, affine.e, affine.f);
}

/** Least and greatest scale on this frame, px per plane unit. */
export function scaleExtent(frame: Frame): [least: number, greatest: number] {
	return [cameraFor(home, frame).k * FARTHEST, CLOSEST];
}

/** The nearest transform within bounds. */
export function constrain(transform: ZoomTransform, frame: Frame): ZoomTransform {
	const middle = middleOf(transform, frame);
	const [x, y] = withinCorners(middle);
	const k = clamp(transform.k, ...scaleExtent(frame));
	const inside = k === transform.k && x === middle[0] && y === middle[1];
	return inside ? transform : placed([x, y], k, frame);
}

/** A plane point in the middle of the free rectangle, as far as the bounds allow. */
export const centredAt = (point: Point, k: number, frame: Frame): ZoomTransform =>
	placed(withinCorners(point), clamp(k, ...scaleExtent(frame)), frame);

/** The plane point in the middle of the free rectangle. */
export const middleOf = (transform: ZoomTransform, frame: Frame): Point =>
	toPlane(cameraOf(transform, frame), stageMiddle(frame));

/** The transform as the camera that the drawing uses. */
export function cameraOf({ k, x, y }: ZoomTransform, { tilt }: Frame): Camera {
	const { cos, sin } = rotation(tilt);
	const affine = { a: k * cos, b: k * sin, c: -k * sin, d: k * cos, e: x, f: y };
	return { affine, k, kmPerPx: KM_PER_UNIT / k, tilt };
}

/** The plane point at a point of the stage, px. */
export function toPlane({ affine: m }: Camera, [x, y]: Point): Point {
	const det = m.a * m.d - m.b * m.c;
	const [dx, dy] = [x - m.e, y - m.f];
	return [(m.d * dx - m.c * dy) / det, (m.a * dy - m.b * dx) / det];
}

/** The transform that shows plane points with padding; a single point at a scale that shows its neighbourhood. */
export function showing(points: readonly Point[], frame: Frame): ZoomTransform {
	if (points.length === 0) return wholeMap(frame);
	const { cos, sin } = rotation(frame.tilt);
	const { u, v, width, height } = turnedBox(points, frame.tilt);
	const { free } = frame;
	const room = 1 - 2 * AIR;
	const k = Math.min((free.width * room) / width, (free.height * room) / height, PLACE_SCALE);
	return centredAt([cos * u + sin * v, cos * v - sin * u], k, frame);
}

/** The path of a flight, for {@link https://d3js.org/d3-zoom#zoom_interpolate}, within the bounds of the scale. */
export function flightBetween(from: ZoomView, to: ZoomView, frame: Frame): (t: number) => ZoomView {
	const widest = Math.max(frame.free.width, frame.free.height) / scaleExtent(frame)[0];
	const way = zoomBetween(from, to);
	return (t) => {
		const [x, y, width] = way(t);
		return [x, y, Math.min(width, widest)];
	};
}

/** Kilometres across the shorter side of the frame's free rectangle: a measure of scale that does not depend on the screen. */
export const kmAcross = (k: number, { free }: Frame): number =>
	(Math.min(free.width, free.height) * KM_PER_UNIT) / k;

/** The inverse of {@link kmAcross}. @returns px per plane unit */
export const scaleForKm = kmAcross;

function placed([x, y]: Point, k: number, frame: Frame): ZoomTransform {
	const { cos, sin } = rotation(frame.tilt);
	const [midX, midY] = stageMiddle(frame);
	return new ZoomTransform(k, midX - k * (cos * x - sin * y), midY - k * (sin * x + cos * y));
}

const withinCorners = ([x, y]: Point): Point => [
	clamp(x, corners.left, corners.right),
	clamp(y, corners.top, corners.bottom)
];
const stageMiddle = ({ free }: Frame): Point => [free.x + free.width / 2, free.y + free.height / 2];
const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
