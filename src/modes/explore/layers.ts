/** The layers a reader can switch on and off, in the order they are offered. */

export const layerIds = [
	'rail',
	'road',
	'foot',
	'boat',
	'towns',
	'record',
	'cities',
	'campaign',
	'states'
] as const;
export type LayerId = (typeof layerIds)[number];
export type Layers = ReadonlySet<LayerId>;

/** What is switched on before the reader has chosen. */
export const firstLayers: Layers = new Set<LayerId>(['rail', 'road', 'foot', 'boat', 'towns', 'cities']);

export function toggled(layers: Layers, layer: LayerId): Layers {
	const next = new Set(layers);
	if (!next.delete(layer)) next.add(layer);
	return next;
}

export const isLayer = (name: string): name is LayerId => (layerIds as readonly string[]).includes(name);

export const sameLayers = (a: Layers, b: Layers): boolean =>
	a.size === b.size && [...a].every((layer) => b.has(layer));
