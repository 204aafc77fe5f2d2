/** Where the two insets open on the whole map, and what each shows: both at one scale. Pure. */
import { atlas } from '../../story/atlas';
import type { Point } from '../../story/plane';
import type { Region } from '../../story/region';
import { mix } from '../../story/timing';
import { cameraFor, toStage, zoomed, type Camera } from '../../view/camera';
import { isNarrow, makeFrame, typeSize, type Frame, type Rect } from '../../view/frame';
import { juarez, tapachula } from '../regions';

interface City {
	/** Ids of the city and of its state. */
	readonly id: string;
	readonly state: string;
	/** What the inset shows. */
	readonly region: Region;
	/** Left and top of the inset, as shares of the room that it leaves free on the stage. */
	readonly left: number;
	readonly top: number;
}

/** The northern one stands over the United States, the southern one over the ocean. */
const cities: readonly City[] = [
	{ id: 'ciudad-juarez', state: 'MX-CHH', region: juarez, left: 1, top: 0.02 },
	{ id: 'tapachula', state: 'MX-CHP', region: tapachula, left: 0.02, top: 0.94 }
];

export interface Inset {
	readonly id: string;
	readonly state: string;
	/** The whole inset on the stage, px. */
	readonly rect: Rect;
	/** The frame that its map is drawn on, and the camera: equal scales. */
	readonly frame: Frame;
	readonly camera: Camera;
	/** The city on the stage's own map, px. */
	readonly city: Point;
	/** The city and the middle of the state's name inside the inset, px. */
	readonly inside: Point;
	readonly stateName: Point;
}

/** Length of the insets' scale bar. */
export const SCALE_KM = 100;

export function insetsOn(frame: Frame, camera: Camera): readonly Inset[] {
	const { free } = frame;
	const narrow = isNarrow(frame);
	const width = Math.round(free.width * (narrow ? 0.46 : 0.42));
	const height = Math.round(Math.min(free.height * 0.4, width * 0.86));
	const pane = makeFrame(width, height, undefined, frame.type);
	const k = Math.min(...cities.map(({ region }) => cameraFor(region, pane).k));
	return cities.map(({ id, state, region, left, top }) => {
		const inset = zoomed(cameraFor(region, pane), k, pane);
		return {
			...{ id, state, frame: pane, camera: inset },
			rect: {
				x: Math.round(free.x + (free.width - width) * left),
				y: Math.round(free.y + (free.height - height) * top),
				width,
				height
			},
			city: toStage(camera, atlas.places[id] ?? [0, 0]),
			inside: toStage(inset, atlas.places[id] ?? [0, 0]),
			stateName: toStage(inset, atlas.states[state]?.label ?? [0, 0])
		};
	});
}

/** An inset on its way open: from the city to its whole rectangle. */
export function opening({ rect, city: [x, y] }: Inset, amount: number): Rect {
	return {
		x: mix(x, rect.x, amount),
		y: mix(y, rect.y, amount),
		width: rect.width * amount,
		height: rect.height * amount
	};
}

/** The two corners of an inset that lines from its city lead to: those that lie across from each other as seen from there. */
export function cornersSeen({ x, y, width, height }: Rect, [cityX, cityY]: Point): readonly [Point, Point] {
	const corners: readonly Point[] = [
		[x, y],
		[x + width, y],
		[x + width, y + height],
		[x, y + height]
	];
	const angle = ([px, py]: Point) => Math.atan2(py - cityY, px - cityX);
	const middle = angle([x + width / 2, y + height / 2]);
	const turn = (corner: Point) => {
		const difference = angle(corner) - middle;
		return Math.atan2(Math.sin(difference), Math.cos(difference));
	};
	const byTurn = corners.toSorted((a, b) => turn(a) - turn(b));
	return [byTurn[0] ?? [x, y], byTurn.at(-1) ?? [x, y]];
}

/** Type size of what is set on the stage, px. */
export const wordSize = (frame: Frame): number => typeSize(frame, 12, 14);
