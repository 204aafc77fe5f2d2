/** Names of the geometry that stands once in every page and is used by reference. */
import { atlas } from '../story/atlas';

/** Countries of the region, each with an outline of its own. */
export const regionCountries: readonly string[] = Object.keys(atlas.countries);

/** States that scenes show: those with a label in data/states.yaml. */
export const namedStates: readonly string[] = Object.keys(atlas.states);

/** Shared outlines: other land, all coasts, land borders between countries, lakes and rivers. */
export const sharedShapes = ['context', 'coast', 'borders', 'lakes', 'rivers'] as const;

/** The element id of a shape. */
export const atlasId = (shape: string): string => `atlas-${shape}`;
