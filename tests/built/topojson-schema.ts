/**
 * A JSON schema of TopoJSON, written clause by clause from the published specification
 * (https://github.com/topojson/topojson-specification, sections in brackets). It publishes no schema of its own.
 * Stricter in one point: a topology with a transform holds whole numbers alone [2.1.2].
 */

const position = { type: 'array', minItems: 2, items: { type: 'integer' } };
const arcIndexes = { type: 'array', minItems: 1, items: { type: 'integer' } };
const rings = { type: 'array', items: arcIndexes };
const bbox = { type: 'array', minItems: 4, maxItems: 4, items: { type: 'number' } };
const pair = { type: 'array', minItems: 2, maxItems: 2, items: { type: 'number' } };

/** A geometry of one type: what holds its shape, and an id, properties and a box [2.2]. */
const geometry = (type: string, holder: string, shape: object) => ({
	type: 'object',
	required: ['type', holder],
	properties: {
		type: { const: type },
		id: { type: ['string', 'number'] },
		properties: { type: ['object', 'null'] },
		bbox,
		[holder]: shape
	}
});

export const topojsonSchema = {
	$schema: 'http://json-schema.org/draft-07/schema#',
	title: 'A quantised topology',
	type: 'object',
	// [2.1]
	required: ['type', 'objects', 'arcs', 'transform'],
	properties: {
		type: { const: 'Topology' },
		bbox,
		// [2.1.2]
		transform: {
			type: 'object',
			required: ['scale', 'translate'],
			properties: { scale: pair, translate: pair }
		},
		// [2.1.3]
		arcs: { type: 'array', items: { type: 'array', minItems: 2, items: position } },
		// [2.1.4]
		objects: { type: 'object', additionalProperties: { $ref: '#/definitions/geometry' } }
	},
	definitions: {
		geometry: {
			oneOf: [
				geometry('Point', 'coordinates', position),
				geometry('MultiPoint', 'coordinates', { type: 'array', items: position }),
				geometry('LineString', 'arcs', arcIndexes),
				geometry('MultiLineString', 'arcs', rings),
				geometry('Polygon', 'arcs', rings),
				geometry('MultiPolygon', 'arcs', { type: 'array', items: rings }),
				geometry('GeometryCollection', 'geometries', {
					type: 'array',
					items: { $ref: '#/definitions/geometry' }
				})
			]
		}
	}
};
