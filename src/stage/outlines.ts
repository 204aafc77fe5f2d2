/** From a topology in plane units to the path data of every shape the map is drawn with. Pure; runs at build and in the browser. */
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification';

type Line = readonly (readonly number[])[];

/**
 * @param topology as in data/map: objects countries and context, in the detailed one also states, lakes and rivers
 * @param digits decimals of a plane unit kept
 * @returns path data by shape name: country and state ids, and `context`, `coast`, `borders`, `lakes`, `rivers`
 */
export function outlines(topology: Topology, digits: number): Record<string, string> {
	const { countries, context, states, lakes, rivers } = topology.objects as Record<
		string,
		GeometryObject | undefined
	>;
	const shapes: Record<string, string> = {};
	const land = countries as GeometryCollection;
	const areas = (object: GeometryObject) => {
		const found = feature(topology, object);
		const list = found.type === 'FeatureCollection' ? found.features : [found];
		for (const { id, geometry } of list) {
			const rings =
				geometry.type === 'Polygon'
					? geometry.coordinates
					: geometry.type === 'MultiPolygon'
						? geometry.coordinates.flat()
						: [];
			if (id !== undefined) shapes[String(id)] = pathOf(rings, digits, true);
		}
		return list;
	};
	areas(land);
	if (states) areas(states);
	for (const [name, object] of Object.entries({ context, lakes })) {
		if (!object) continue;
		const found = feature(topology, object);
		if (found.type === 'Feature' && found.geometry.type === 'MultiPolygon') {
			shapes[name] = pathOf(found.geometry.coordinates.flat(), digits, true);
		}
	}
	const all: GeometryCollection = {
		type: 'GeometryCollection',
		geometries: context ? [...land.geometries, context] : land.geometries
	};
	shapes['coast'] = pathOf(mesh(topology, all, (a, b) => a === b).coordinates, digits, false);
	shapes['borders'] = pathOf(mesh(topology, all, (a, b) => a !== b).coordinates, digits, false);
	if (rivers) {
		const found = feature(topology, rivers);
		if (found.type === 'Feature' && found.geometry.type === 'MultiLineString') {
			shapes['rivers'] = pathOf(found.geometry.coordinates, digits, false);
		}
	}
	return shapes;
}

/** Relative moves keep the text short: "M12 3l1-2 0 4z". */
function pathOf(lines: readonly Line[], digits: number, closed: boolean): string {
	const unit = 10 ** digits;
	let d = '';
	for (const line of lines) {
		let [x, y] = [0, 0];
		const last = closed ? line.length - 1 : line.length;
		for (let k = 0; k < last; k++) {
			const [px = 0, py = 0] = line[k] ?? [];
			const [qx, qy] = [Math.round(px * unit), Math.round(py * unit)];
			if (k === 0) d += `M${text(qx, unit)}${joined(text(qy, unit))}`;
			else {
				if (qx === x && qy === y) continue;
				const dx = text(qx - x, unit);
				d += `${k === 1 ? 'l' : joined(dx, '')}${k === 1 ? dx : ''}${joined(text(qy - y, unit))}`;
			}
			[x, y] = [qx, qy];
		}
		if (closed) d += 'z';
	}
	return d;
}

const text = (value: number, unit: number) => String(value / unit).replace(/^(-?)0\./, '$1.');
/** A minus sign parts two numbers by itself. */
const joined = (value: string, before = ' ') =>
	value.startsWith('-') ? value : `${before === '' ? ' ' : before}${value}`;
