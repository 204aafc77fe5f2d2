/** The corridors in the order in which the chapter draws them. */
import { all } from '../../story/scene-bases';

export const coastCorridors = all('a1', 'a1b', 'a1c', 'a2');
export const southernCorridors = { ...coastCorridors, ...all('a3', 'b1', 'b1b', 'b1c', 'b2') };
export const trunkCorridors = { ...southernCorridors, ...all('c') };
/** Every corridor, fully drawn. */
export const everyCorridor = {
	...trunkCorridors,
	...all('d1', 'd2', 'd3', 'e', 'e2', 'f', 'g1', 'g2', 'g3')
};
