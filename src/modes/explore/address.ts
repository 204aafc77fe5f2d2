/**
 * Reads and writes the reader's settings in the address: `layers=rail,towns`, `at=-95.03,17.67,240` (longitude, latitude, kilometres
 * across the map's shorter side) and `find=corridor:c` with `stop=2` for a town of it. Unknown names and values are ignored.
 */
import type { ExploreContent, FeatureKind } from '../../text/explore-content';
import { firstLayers, layerIds, sameLayers, type Layers } from './layers';

export interface ExploreAddress {
	readonly layers: Layers;
	/** Degrees and km; null while the whole region is in view. */
	readonly at: { readonly lon: number; readonly lat: number; readonly km: number } | null;
	readonly find: { readonly kind: FeatureKind; readonly id: string; readonly stop: number } | null;
}

const kinds: readonly FeatureKind[] = ['place', 'corridor', 'country', 'state', 'figure'];
const NONE = 'none';
const FIND = /^([a-z]+):([A-Za-z0-9-]+)$/;

export function readAddress(parameters: URLSearchParams, content: ExploreContent): ExploreAddress {
	const known = layerIds(content);
	const layers = parameters.get('layers');
	const [lon, lat, km] = (parameters.get('at') ?? '')
		.split(',')
		.map((part) => (part === '' ? NaN : Number(part)));
	const [, kind, id] = FIND.exec(parameters.get('find') ?? '') ?? [];
	const knownKind = kinds.find((name) => name === kind);
	const stop = Number(parameters.get('stop') ?? 0);
	return {
		layers:
			layers === null
				? firstLayers(content)
				: new Set(layers.split(',').filter((name) => known.includes(name))),
		at:
			lon !== undefined &&
			lat !== undefined &&
			km !== undefined &&
			valid(lon, 180) &&
			valid(lat, 90) &&
			km > 0 &&
			Number.isFinite(km)
				? { lon, lat, km }
				: null,
		find:
			knownKind && id !== undefined
				? { kind: knownKind, id, stop: Number.isInteger(stop) && stop > 0 ? stop : 0 }
				: null
	};
}

/** Writes the settings into `parameters` and keeps all other parameters. */
export function writeAddress(
	parameters: URLSearchParams,
	{ layers, at, find }: ExploreAddress,
	content: ExploreContent
): void {
	const set = (name: string, value: string | null) => {
		if (value === null) parameters.delete(name);
		else parameters.set(name, value);
	};
	const named = layerIds(content)
		.filter((layer) => layers.has(layer))
		.join(',');
	set('layers', sameLayers(layers, firstLayers(content)) ? null : named === '' ? NONE : named);
	set(
		'at',
		at ? [at.lon.toFixed(2), at.lat.toFixed(2), String(Math.max(1, Math.round(at.km)))].join(',') : null
	);
	set('find', find ? `${find.kind}:${find.id}` : null);
	set('stop', find && find.stop > 0 ? String(find.stop) : null);
}

/** A search string with unescaped commas and colons, which people read more easily. */
export const searchText = (parameters: URLSearchParams): string => {
	const text = parameters.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
	return text === '' ? '' : `?${text}`;
};

/** @returns the address with the reader's settings */
export function linkTo(href: string, address: ExploreAddress, content: ExploreContent): string {
	const url = new URL(href);
	writeAddress(url.searchParams, address, content);
	url.search = searchText(url.searchParams);
	return url.href;
}

const valid = (value: number, most: number) => Number.isFinite(value) && Math.abs(value) <= most;
