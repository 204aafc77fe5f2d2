/** Layers that readers can switch on and off: the map's own and the story's. */
import type { ExploreContent, ExploreLayer } from '../../text/explore-content';
import { ownLayers, type OwnLayer } from '../../text/map-layers';

export type LayerId = string;
/** Ids of the layers that are on. */
export type Layers = ReadonlySet<LayerId>;

const firstOwnLayers: readonly OwnLayer[] = ['rail', 'road', 'foot', 'boat', 'towns'];

/** Ids in the order of the switches: the story's layers come before the last of the map's own. */
export const layerIds = ({ layers }: ExploreContent): readonly LayerId[] => [
	...ownLayers.slice(0, -1),
	...layers.map(({ id }) => id),
	...ownLayers.slice(-1)
];

/** Layers that are on at the start. */
export const firstLayers = ({ layers }: ExploreContent): Layers =>
	new Set([...firstOwnLayers, ...layers.filter(({ start }) => start).map(({ id }) => id)]);

/** Ids of the features of all active layers of a kind, in the layers' order, each once. */
export const shownBy = (
	{ layers }: ExploreContent,
	on: Layers,
	kind: ExploreLayer['kind']
): readonly string[] => [
	...new Set(layers.filter((layer) => layer.kind === kind && on.has(layer.id)).flatMap((layer) => layer.on))
];

export function toggled(layers: Layers, layer: LayerId): Layers {
	const next = new Set(layers);
	if (!next.delete(layer)) next.add(layer);
	return next;
}

export const sameLayers = (a: Layers, b: Layers): boolean =>
	a.size === b.size && [...a].every((layer) => b.has(layer));
