/** An arrangement of the marks: its id, and a function that places the marks on a frame. Equal frames get the same arrays. */
import type { Region } from '../story/region';
import { memo, type Frame } from './frame';
import { CrowdWriter, type Crowd } from './layouts/crowd';

export interface Arrangement {
	/** Equal ids mean equal arrangements. */
	readonly id: string;
	readonly arrange: (frame: Frame) => Crowd;
	/** Region of the camera for which marks are placed in stage px on the map; null for marks that do not stand on the map. */
	readonly camera: Region | null;
}

export const arrangement = (
	id: string,
	arrange: (frame: Frame) => Crowd,
	camera: Region | null = null
): Arrangement => ({ id, arrange, camera });

/** No mark stands on the stage. */
export const noMarks = arrangement('none', () => new CrowdWriter('none', 0).done());

/** The marks of an arrangement on this frame. */
export function crowdFor({ id, arrange }: Arrangement, frame: Frame): Crowd {
	return crowds(`${id} ${frame.key}`, () => arrange(frame));
}

// A page shows at most two frames at once; 40 holds every arrangement for both.
const crowds = memo<Crowd>(40);
