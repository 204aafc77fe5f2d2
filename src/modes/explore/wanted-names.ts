/** Which names the reader's map may show, how heavy each is, and which places bear a dot. */
import { atlas } from '../../story/atlas';
import { project } from '../../story/plane';
import type { SeaId } from '../../story/types';
import { seaAnchors, type Names } from '../../view/labels';
import type { NameWanted } from '../../view/explore/zoom-labels';
import type { Layers } from './layers';
import type { Features } from './features';

/** Places a reader looks for first, seen from afar. */
const first: ReadonlySet<string> = new Set([
	'tijuana',
	'ciudad-juarez',
	'nuevo-laredo',
	'matamoros',
	'san-fernando',
	'lecheria',
	'medias-aguas',
	'tapachula',
	'tenosique',
	'san-pedro-sula',
	'guatemala-city',
	'san-salvador',
	'managua'
]);
const CHOSEN = 1000;

/** Places that bear a dot while these layers are on. */
export function dotsOf(layers: Layers, things: Features, always: readonly string[]): string[] {
	const ids = new Set(always);
	if (layers.has('towns')) for (const { id } of things.content.places) ids.add(id);
	if (layers.has('record')) for (const id of things.content.record) ids.add(id);
	if (layers.has('cities')) for (const id of cities) ids.add(id);
	return things.content.places.map(({ id }) => id).filter((id) => ids.has(id));
}

/** The two cities of the campaign. */
export const cities = ['ciudad-juarez', 'tapachula'] as const;

/**
 * @param dots places that bear a dot
 * @param chosen names that must stand whatever else does, by kind and id
 */
export function wantedNames(
	layers: Layers,
	things: Features,
	names: Names,
	dots: readonly string[],
	chosen: ReadonlySet<string>
): NameWanted[] {
	const passes = new Map<string, number>();
	for (const { stops } of things.content.corridors)
		for (const { place } of stops) passes.set(place, (passes.get(place) ?? 0) + 1);
	const record = new Set(things.content.record);
	const weightOf = (key: string, weight: number) => (chosen.has(key) ? CHOSEN + weight : weight);
	const list: NameWanted[] = dots.flatMap((id) => {
		const at = atlas.places[id];
		if (!at) return [];
		const weight =
			50 +
			(first.has(id) ? 60 : 0) +
			6 * (passes.get(id) ?? 0) +
			(layers.has('record') && record.has(id) ? 30 : 0) +
			(layers.has('cities') && (cities as readonly string[]).includes(id) ? 60 : 0);
		return [
			{
				id,
				kind: 'town',
				text: names.places[id] ?? id,
				anchors: [at],
				weight: weightOf(`town ${id}`, weight)
			}
		];
	});
	for (const [id, { label }] of Object.entries(atlas.countries)) {
		const text = (names.countries[id] ?? id).toUpperCase();
		list.push({ id, kind: 'country', text, anchors: [label], weight: weightOf(`country ${id}`, 90) });
	}
	for (const { id, name, label } of things.content.states) {
		if (layers.has('states') || chosen.has(`state ${id}`))
			list.push({
				id,
				kind: 'state',
				text: name.toUpperCase(),
				anchors: [label],
				weight: weightOf(`state ${id}`, 40)
			});
	}
	for (const id of Object.keys(seaAnchors) as SeaId[]) {
		const anchors = seaAnchors[id].slice(0, 2).map(([lon, lat]) => project(lon, lat));
		list.push({ id, kind: 'sea', text: names.seas[id] ?? id, anchors, weight: 20 });
	}
	return list;
}
