/** Tables of what the map shows: towns, corridors, countries and states. */
import { firstLang } from '../../languages';
import { stopsOf } from '../content/distances';
import type { Content } from '../content/load';
import type { LayerRow } from '../content/reference-schemas';
import { evidences, modes } from '../content/schemas';
import { cells, id, inLangs, LIST, text, type UntitledTable } from './columns';

export function places({ places }: Content): UntitledTable {
	return {
		name: 'places',
		description:
			'Towns the corridors join or the record names; none is finer than a town. Coordinates from GeoNames (CC BY 4.0), rounded to four decimals.',
		columns: [
			id('Name of the town in the other tables.'),
			...inLangs('name', 'Name', 'As readers know it.'),
			text('country', 'Country', 'ISO 3166-1 alpha-2.', { required: true }),
			text('state', 'State or department', 'ISO 3166-2.', { required: true }),
			{
				name: 'lon',
				type: 'number',
				title: 'Longitude',
				description: 'Degrees east, WGS 84, of the town.',
				required: true
			},
			{
				name: 'lat',
				type: 'number',
				title: 'Latitude',
				description: 'Degrees north, WGS 84, of the town.',
				required: true
			},
			{
				name: 'geonames',
				type: 'integer',
				title: 'GeoNames id',
				description: 'Empty where GeoNames does not hold the town.'
			},
			{
				name: 'approximate',
				type: 'boolean',
				title: 'Approximate',
				description: 'true where the position is general knowledge, within 5 km.',
				required: true
			}
		],
		key: ['id'],
		foreign: [{ columns: ['country'], table: 'countries', to: ['id'] }],
		rows: [...places.values()].map((p) => [
			p.id,
			...cells(p.name),
			p.country,
			p.state,
			p.lon,
			p.lat,
			p.geonames,
			p.approx ?? false
		])
	};
}

export function corridors({ corridors, places }: Content): UntitledTable {
	return {
		name: 'corridors',
		description: 'Ways that sources name. Lines between towns are schematic.',
		columns: [
			id('Name of the corridor in the table stops.'),
			...inLangs('name', 'Name', 'In words.'),
			text(
				'travel_mode',
				'Mode',
				'rail: freight railway; road: road; foot: on foot or by minibus; boat: by river.',
				{
					required: true,
					values: modes
				}
			),
			{
				name: 'km',
				type: 'number',
				title: 'Length',
				description: 'Sum of straight ways from town to town, km; the line goes further.',
				required: true
			},
			text('evidence', 'Evidence', 'contemporary: sources of 2005 to 2012; later: from after 2012.', {
				required: true,
				values: evidences
			}),
			...inLangs('since', 'Changes', 'What had changed on it.', false),
			...inLangs('sure', 'How sure', 'What the row rests on.'),
			text('sources', 'Sources', `Ids in the table sources. ${LIST}`, { required: true })
		],
		key: ['id'],
		foreign: [],
		rows: corridors.map((c) => [
			...[c.id, ...cells(c.name), c.mode, tenth(stopsOf(c, places).at(-1)?.km ?? 0), c.evidence],
			...[...cells(c.since), ...cells(c.sure), c.sources.join(' ')]
		])
	};
}

export function stops({ corridors, places }: Content): UntitledTable {
	return {
		name: 'stops',
		description: 'The towns of each corridor in the direction of travel, with straight ways between them.',
		columns: [
			text('corridor', 'Corridor', 'Id in the table corridors.', { required: true }),
			{
				name: 'n',
				type: 'integer',
				title: 'Number',
				description: 'Of the town on its corridor, from 1.',
				required: true
			},
			text('place', 'Town', 'Id in the table places.', { required: true }),
			{
				name: 'km_before',
				type: 'number',
				title: 'From the town before',
				description: 'Great-circle distance, km.',
				required: true
			},
			{
				name: 'km',
				type: 'number',
				title: 'From the first town',
				description: 'Sum of the ways before, km.',
				required: true
			}
		],
		key: ['corridor', 'n'],
		foreign: [
			{ columns: ['corridor'], table: 'corridors', to: ['id'] },
			{ columns: ['place'], table: 'places', to: ['id'] }
		],
		rows: corridors.flatMap((c) =>
			stopsOf(c, places).map(({ place, leg, km }, k) => [c.id, k + 1, place, tenth(leg), tenth(km)])
		)
	};
}

export function countries({ countries, layers }: Content): UntitledTable {
	/** Layers whose order has a meaning; each has a column. */
	const ordered = layers.filter(({ kind, order }) => kind === 'countries' && order);
	const placeIn = ({ on }: LayerRow, id: string) => (on.includes(id) ? on.indexOf(id) + 1 : null);
	return {
		name: 'countries',
		description: 'Countries of the map, and their place in each layer that has an order.',
		columns: [
			id('ISO 3166-1 alpha-2.'),
			text('iso3', 'Three letters', 'ISO 3166-1 alpha-3.', { required: true }),
			...inLangs('name', 'Name', 'In words.'),
			...ordered.map(({ id, name, order }) => ({
				name: id,
				type: 'integer' as const,
				title: `${name[firstLang].charAt(0).toUpperCase()}${name[firstLang].slice(1)}`,
				description: `${order?.[firstLang].replace('{order}', 'Place') ?? ''}; empty for the others.`
			}))
		],
		key: ['id'],
		foreign: [],
		rows: countries.map((c) => [
			c.id,
			c.iso3,
			...cells(c.name),
			...ordered.map((layer) => placeIn(layer, c.id))
		])
	};
}

export function states({ states }: Content): UntitledTable {
	return {
		name: 'states',
		description: 'The states of the map, by the names they bear today.',
		columns: [id('ISO 3166-2.'), ...inLangs('name', 'Name', 'In words.')],
		key: ['id'],
		foreign: [],
		rows: states.map((s) => [s.id, ...cells(s.name)])
	};
}

const tenth = (km: number) => Math.round(km * 10) / 10;
