/**
 * The smooth way from one view of a plane to another, after van Wijk and Nuij, "Smooth and efficient zooming and panning"
 * (2003). The same numbers as d3.interpolateZoom, without the colour spaces that come along with it.
 */

/** [x, y] of the middle and the width of the view, in plane units. */
export type ZoomView = readonly [x: number, y: number, width: number];

/** How much the way zooms out to travel, as the paper recommends. */
const RHO = Math.SQRT2;
/** Middles nearer than this, squared plane units, count as one: the way only zooms. */
const SAME = 1e-12;

/** @returns the view at t, 0 … 1 */
export function zoomPath(
	[x0, y0, w0]: ZoomView,
	[x1, y1, w1]: ZoomView
): (t: number) => [number, number, number] {
	const [dx, dy] = [x1 - x0, y1 - y0];
	const squared = dx * dx + dy * dy;
	if (squared < SAME) {
		const length = Math.log(w1 / w0) / RHO;
		return (t) => [x0 + t * dx, y0 + t * dy, w0 * Math.exp(RHO * t * length)];
	}
	const way = Math.sqrt(squared);
	const bend = (from: number, sign: 1 | -1) => {
		const b = (w1 * w1 - w0 * w0 + sign * RHO ** 4 * squared) / (2 * from * RHO ** 2 * way);
		// ln(sqrt(b² + 1) - b) in a form that stays finite for the large b of two middles that nearly meet, where d3's does not.
		return -Math.asinh(b);
	};
	const [start, end] = [bend(w0, 1), bend(w1, -1)];
	const length = (end - start) / RHO;
	return (t) => {
		const s = t * length;
		const cosh = Math.cosh(start);
		const along = (w0 / (RHO ** 2 * way)) * (cosh * Math.tanh(RHO * s + start) - Math.sinh(start));
		return [x0 + along * dx, y0 + along * dy, (w0 * cosh) / Math.cosh(RHO * s + start)];
	};
}
