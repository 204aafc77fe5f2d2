/** An arrangement of the marks: a name, and where the marks stand on a frame. The same frame gives the same arrays. */
import type { Region } from '../story/region';
import { memo, type Frame } from './frame';
import { CrowdWriter, type Crowd } from './layouts/crowd';

export interface Arrangement {
	/** Equal ids mean equal arrangements. */
	readonly id: string;
	readonly arrange: (frame: Frame) => Crowd;
	/** The only camera under which marks that are placed in stage px lie where they belong on the map; null for marks on no map. */
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

// A presenter shows at most two frames at once; 40 holds every arrangement for both.
const crowds = memo<Crowd>(40);
