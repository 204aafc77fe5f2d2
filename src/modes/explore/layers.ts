/** The layers a reader can switch on and off: the map's own and those of the story. */
import type { ExploreContent, ExploreLayer } from '../../text/explore-content';
import { ownLayers, type OwnLayer } from '../../text/map-layers';

export type LayerId = string;
/** What is switched on. */
export type Layers = ReadonlySet<LayerId>;

const firstOwnLayers: readonly OwnLayer[] = ['rail', 'road', 'foot', 'boat', 'towns'];

/** In the order they are offered: those of the story before the last of the map's own. */
export const layerIds = ({ layers }: ExploreContent): readonly LayerId[] => [
	...ownLayers.slice(0, -1),
	...layers.map(({ id }) => id),
	...ownLayers.slice(-1)
];

/** What is switched on before the reader has chosen. */
export const firstLayers = ({ layers }: ExploreContent): Layers =>
	new Set([...firstOwnLayers, ...layers.filter(({ start }) => start).map(({ id }) => id)]);

/** Ids of what the layers of a kind that are switched on show, in their order, each once. */
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
