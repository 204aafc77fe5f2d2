/** Where scale bar and north arrow stand, and what room they take. Pure; stage px. */
import type { Camera } from './camera';
import type { Region } from '../story/region';
import { typeSize, type Frame, type Rect } from './frame';

/** Scale from which the scale bar is shown, px per plane unit, and over which it comes. */
const CLOSE = 1.6;
const COMES_OVER = 0.5;
const STEPS_KM = [20, 50, 100, 200, 500];

export interface Furniture {
	/** How near the camera is for a scale bar, 0 … 1. */
	readonly close: number;
	readonly km: number;
	/** Of the scale bar. */
	readonly length: number;
	readonly size: number;
	/** Left end of the scale bar. */
	readonly barX: number;
	/** Ends of the free area that the arrow and the bar stand at. */
	readonly right: number;
	readonly bottom: number;
}

/** @param water the corner of the scale bar on a wide stage; on an upright one it is the right one, because the key stands at the left */
export function furnitureOf(
	frame: Frame,
	{ k, kmPerPx }: Camera,
	water: Region['water'] = 'right'
): Furniture {
	const { free } = frame;
	const km = STEPS_KM.findLast((step) => step / kmPerPx <= free.width * 0.3) ?? STEPS_KM[0] ?? 20;
	const length = km / kmPerPx;
	const left = water === 'left' && frame.width > frame.height;
	return {
		close: Math.min(1, Math.max(0, (k - CLOSE) / COMES_OVER)),
		km,
		length,
		barX: left ? free.x : free.x + free.width - length,
		size: typeSize(frame, 11.5, 13),
		right: free.x + free.width,
		bottom: free.y + free.height
	};
}

/** What no name may lie on: the arrow, which a turned map has at any scale, and the bar with its words. */
export function furnitureBoxes(frame: Frame, camera: Camera, water: Region['water']): Rect[] {
	const { close, length, barX, size, right, bottom } = furnitureOf(frame, camera, water);
	const { free, type, tilt } = frame;
	const height = size * 1.2 + 16 * type;
	return [
		...(tilt > 0 || close > 0
			? [{ x: right - 22 * type, y: free.y, width: 22 * type, height: 36 * type }]
			: []),
		...(close > 0 ? [{ x: barX, y: bottom - height, width: length, height }] : [])
	];
}

/** Least width of the note on a mark's place before it breaks, px at type 1. */
const NOTE_PX = 230;
/** Width of the note beside marks on a map, px: wider, it would cross the coast at the right. */
export const noteWidth = ({ free, type }: Frame): number => Math.max(NOTE_PX * type, free.width * 0.6);

/** Box of the key of the marks with the two lines above it about the places of marks on a map. Mirrors Key.svelte. */
export function keyNoteBox(frame: Frame): Rect {
	const { free, height } = frame;
	const own = typeSize(frame, 7, 20) + typeSize(frame, 11.5, 13) * 3.7;
	return { x: free.x, y: height - own, width: noteWidth(frame), height: own };
}
