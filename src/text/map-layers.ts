/** The layers that every reader's map has; data/layers.yaml adds those of one story. */

/** In the order they are offered; the story's own come before the last. */
export const ownLayers = ['rail', 'road', 'foot', 'boat', 'towns', 'record', 'states'] as const;
export type OwnLayer = (typeof ownLayers)[number];
