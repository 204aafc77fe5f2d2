/** The three shapes of a mark as one coverage function of the distance from its centre; shaders.ts says the same in GLSL. */

/** Share of the radius within which a soft mark is full; beyond it the edge falls off. */
export const SOFT_CORE = 0.42;
/** How far a soft mark reaches beyond its nominal radius, as a factor. */
export const SOFT_REACH = 1.18;
/** Device px by which the core shrinks and the reach grows, so that a soft mark of three pixels still looks soft. */
export const SOFT_BLUR_PX = 0.4;
/** Stroke of a ring as a share of its radius, and what it is at least, in CSS px. */
export const RING_STROKE = 0.34;
export const RING_STROKE_LEAST_PX = 0.8;
/** A ring keeps a hole of at least this share of its radius, however small it is. */
export const RING_HOLE_LEAST = 0.5;

/** Stroke width of a ring, in the unit of `radius`; `cssPx` is one CSS px in that unit. */
export function ringStroke(radius: number, cssPx: number): number {
	return Math.max(
		RING_STROKE * radius,
		Math.min(RING_STROKE_LEAST_PX * cssPx, (1 - RING_HOLE_LEAST) * radius)
	);
}

/** Distance from the centre beyond which a mark of this radius, in device px, covers nothing. */
export function reachOf(radius: number, softness: number): number {
	return (radius + 0.5) * (1 - softness) + (radius * SOFT_REACH + SOFT_BLUR_PX) * softness;
}

/**
 * Share of a device pixel a mark covers, 0 … 1.
 * @param distance from the mark's centre to the pixel's, device px
 * @param radius nominal, device px
 * @param softness 0 hard edge … 1 soft edge
 * @param hollowness 0 filled … 1 ring
 * @param cssPx device pixels per CSS px
 */
export function coverage(
	distance: number,
	radius: number,
	softness: number,
	hollowness: number,
	cssPx: number
): number {
	const outer = reachOf(radius, softness);
	const inner = (radius - 0.5) * (1 - softness) + (radius * SOFT_CORE - SOFT_BLUR_PX) * softness;
	const edge = clamp((outer - distance) / (outer - inner));
	const disc = edge + (edge * edge * (3 - 2 * edge) - edge) * softness;
	const hole = clamp(radius - ringStroke(radius, cssPx) - distance + 0.5);
	// A disc smaller than a pixel covers one pixel and becomes paler.
	return disc * (1 - hollowness * hole) * Math.min(1, 2 * radius);
}

function clamp(value: number): number {
	return Math.min(1, Math.max(0, value));
}
