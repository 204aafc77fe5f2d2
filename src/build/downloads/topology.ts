/** Writes the map as TopoJSON in degrees: the built outlines with names, and the tables' towns and corridors. */
import type { GeometryCollection, LineString, Objects, Point, Topology } from 'topojson-specification';
import { langs, type Lang } from '../../languages';
import type { Content } from '../content/load';

/**
 * @param outlines data/map/region.lonlat.topo.json
 * @returns objects countries, states, context, lakes, rivers, places, corridors; coordinates WGS 84
 */
export function topologyOf(outlines: Topology, content: Content): Topology {
	const names = new Map([...content.countries, ...content.states].map(({ id, name }) => [id, namesOf(name)]));
	const named = (key: string): GeometryCollection => {
		const { geometries, ...rest } = outlines.objects[key] as GeometryCollection;
		return {
			...rest,
			geometries: geometries.map((part) => ({ ...part, properties: names.get(String(part.id)) ?? {} }))
		};
	};
	const quantised = quantiser(outlines);
	const arcs = [...outlines.arcs];
	const places: Point[] = [...content.places.values()].map(({ id, name, country, state, lon, lat }) => ({
		type: 'Point',
		id,
		properties: { ...namesOf(name), country, state },
		coordinates: quantised([lon, lat])
	}));
	const corridors: LineString[] = content.corridors.map(
		({ id, name, mode, evidence, places: towns, via = [] }) => {
			const points = towns.flatMap((town) => {
				const place = content.places.get(town);
				const bends = via.filter(({ after }) => after === town).map(({ lon, lat }) => [lon, lat] as const);
				return [...(place ? [[place.lon, place.lat] as const] : []), ...bends];
			});
			return {
				type: 'LineString',
				id,
				properties: { ...namesOf(name), mode, evidence },
				arcs: [arcs.push(steps(points.map(quantised))) - 1]
			};
		}
	);
	const objects: Objects = {
		...outlines.objects,
		countries: named('countries'),
		states: named('states'),
		places: { type: 'GeometryCollection', geometries: places },
		corridors: { type: 'GeometryCollection', geometries: corridors }
	};
	return { ...outlines, objects, arcs };
}

/** Names in each language, as properties of a feature. */
const namesOf = (name: Readonly<Record<Lang, string>>): Readonly<Record<string, string>> =>
	Object.fromEntries(langs.map((lang) => [`name_${lang}`, name[lang]]));

function quantiser({ transform }: Topology): (at: readonly [number, number]) => [number, number] {
	if (!transform) throw new Error('data/map/region.lonlat.topo.json has no transform: run npm run data');
	const { scale, translate } = transform;
	return ([lon, lat]) => [
		Math.round((lon - translate[0]) / scale[0]),
		Math.round((lat - translate[1]) / scale[1])
	];
}

/** Encodes each point as its difference from the previous point, as TopoJSON requires. */
const steps = (points: readonly [number, number][]): [number, number][] =>
	points.map(([x, y], k) => {
		const [px, py] = points[k - 1] ?? [0, 0];
		return [x - px, y - py];
	});
