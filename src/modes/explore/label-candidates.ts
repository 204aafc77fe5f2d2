/** Selects the names that the reader's map may show, with their weights, and the places that have a dot. */
import { atlas } from '../../story/atlas';
import type { Names } from '../../view/labels';
import type { LabelCandidate } from '../../view/explore/zoom-labels';
import { shownBy, type Layers } from './layers';
import type { Features } from './features';

/** Weight added to the names of the chosen feature, so that they are placed before all others. */
const CHOSEN = 1000;

/**
 * @param always ids of places that have a dot with any layers
 * @returns ids of the places that have a dot while these layers are on
 */
export function placesWithDots(layers: Layers, features: Features, always: readonly string[]): string[] {
	const ids = new Set(always);
	if (layers.has('towns')) for (const { id } of features.content.places) ids.add(id);
	if (layers.has('record')) for (const id of features.content.record) ids.add(id);
	for (const id of shownBy(features.content, layers, 'places')) ids.add(id);
	return features.content.places.map(({ id }) => id).filter((id) => ids.has(id));
}

/**
 * @param dots ids of places that have a dot
 * @param chosen names to place before all others, by kind and id
 */
export function labelCandidates(
	layers: Layers,
	features: Features,
	names: Names,
	dots: readonly string[],
	chosen: ReadonlySet<string>
): LabelCandidate[] {
	const passes = new Map<string, number>();
	for (const { stops } of features.content.corridors)
		for (const { place } of stops) passes.set(place, (passes.get(place) ?? 0) + 1);
	const record = new Set(layers.has('record') ? features.content.record : []);
	const ringed = new Set(shownBy(features.content, layers, 'places'));
	const prominent = new Set(features.content.places.filter((place) => place.prominent).map(({ id }) => id));
	const weightOf = (key: string, weight: number) => (chosen.has(key) ? CHOSEN + weight : weight);
	const list: LabelCandidate[] = dots.flatMap((id) => {
		const at = atlas.places[id];
		if (!at) return [];
		const weight =
			50 +
			(prominent.has(id) ? 60 : 0) +
			6 * (passes.get(id) ?? 0) +
			(record.has(id) ? 30 : 0) +
			(ringed.has(id) ? 60 : 0);
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
	for (const { id, name, label } of features.content.states) {
		if (layers.has('states') || chosen.has(`state ${id}`))
			list.push({
				id,
				kind: 'state',
				text: name.toUpperCase(),
				anchors: [label],
				weight: weightOf(`state ${id}`, 40)
			});
	}
	for (const [id, anchors] of Object.entries(atlas.seas)) {
		list.push({ id, kind: 'sea', text: names.seas[id] ?? id, anchors: anchors.slice(0, 2), weight: 20 });
	}
	return list;
}
