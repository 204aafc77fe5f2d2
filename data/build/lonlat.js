/** The same topology in degrees, for use in other programs. */
import { quantize } from 'topojson-client';
import { projection } from './plane.js';

/** @param {any} topology quantised, in plane units */
export function unproject({ objects, arcs, transform }) {
	const { scale, translate } = transform;
	const lonLat = arcs.map((arc) => {
		let [x, y] = [0, 0];
		return arc.map(([dx, dy]) => {
			[x, y] = [x + dx, y + dy];
			return projection.invert([x * scale[0] + translate[0], y * scale[1] + translate[1]]);
		});
	});
	return quantize({ type: 'Topology', objects, arcs: lonLat }, 1e5);
}
