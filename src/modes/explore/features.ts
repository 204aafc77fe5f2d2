/** Indexes the features of the reader's map by reference and by their relations: places, corridors, countries, states, figures. */
import { atlas, type Corridor } from '../../story/atlas';
import type { Point } from '../../story/plane';
import type {
	ExploreContent,
	ExploreCorridor,
	ExploreCountry,
	ExploreFigure,
	ExplorePlace,
	ExploreState,
	FeatureKind
} from '../../text/explore-content';

export interface FeatureRef {
	readonly kind: FeatureKind;
	readonly id: string;
}

export type KnownFeature =
	| { readonly kind: 'place'; readonly feature: ExplorePlace }
	| { readonly kind: 'corridor'; readonly feature: ExploreCorridor }
	| { readonly kind: 'country'; readonly feature: ExploreCountry }
	| { readonly kind: 'state'; readonly feature: ExploreState }
	| { readonly kind: 'figure'; readonly feature: ExploreFigure };

export const sameFeature = (a: FeatureRef | null, b: FeatureRef | null): boolean =>
	a?.kind === b?.kind && a?.id === b?.id;

export class Features {
	private readonly byKey = new Map<string, KnownFeature>();
	private readonly lines: ReadonlyMap<string, Corridor> = new Map(
		atlas.corridors.map((corridor) => [corridor.id, corridor])
	);

	constructor(readonly content: ExploreContent) {
		const add = (known: KnownFeature) => this.byKey.set(`${known.kind}:${known.feature.id}`, known);
		for (const feature of content.places) add({ kind: 'place', feature });
		for (const feature of content.corridors) add({ kind: 'corridor', feature });
		for (const feature of content.countries) add({ kind: 'country', feature });
		for (const feature of content.states) add({ kind: 'state', feature });
		for (const feature of content.figures) add({ kind: 'figure', feature });
	}

	get(ref: FeatureRef): KnownFeature | null {
		return this.byKey.get(`${ref.kind}:${ref.id}`) ?? null;
	}

	/** Finds a feature on the map by id alone: no two places, corridors, countries or states share an id. */
	onMap(id: string): KnownFeature | null {
		for (const kind of ['place', 'corridor', 'country', 'state'] as const) {
			const found = this.get({ kind, id });
			if (found) return found;
		}
		return null;
	}

	name(kind: FeatureKind, id: string): string {
		return this.get({ kind, id })?.feature.name ?? id;
	}

	/** Points that must be in view to show a feature, plane units; none for a figure without a place. */
	pointsOf(ref: FeatureRef): readonly Point[] {
		const known = this.get(ref);
		if (!known) return [];
		switch (known.kind) {
			case 'place':
				return placeAt(ref.id);
			case 'corridor':
				return this.lines.get(ref.id)?.path ?? [];
			case 'country':
			case 'state':
				return known.feature.extent;
			case 'figure':
				return known.feature.on.flatMap((id) => {
					const found = this.onMap(id);
					return found ? this.pointsOf({ kind: found.kind, id }) : [];
				});
		}
	}

	/** Texts of the ordered layers about a feature's position in their order. */
	ordersOf(id: string): readonly string[] {
		return this.content.layers.flatMap(({ on, order }) =>
			order !== undefined && on.includes(id) ? [order.replace('{order}', String(on.indexOf(id) + 1))] : []
		);
	}

	/** Names of the countries whose states are on the map. */
	get statesOf(): string {
		const countries = new Set(this.content.states.map(({ country }) => country));
		return [...countries].map((id) => this.name('country', id)).join(', ');
	}

	/** Corridors that pass through a place. */
	corridorsThrough(place: string): readonly ExploreCorridor[] {
		return this.content.corridors.filter(({ stops }) => stops.some((stop) => stop.place === place));
	}

	/**
	 * Corridors that continue a corridor from one of its towns: those on which the town is not the last.
	 * @param stop town of the corridor, from 1; 0 means its last
	 */
	continuations(
		corridor: ExploreCorridor,
		stop = 0
	): readonly { readonly corridor: ExploreCorridor; readonly stop: number }[] {
		const town = corridor.stops.at(stop - 1)?.place;
		return this.content.corridors.flatMap((next) => {
			const at = next.stops.findIndex(({ place }) => place === town);
			return next.id !== corridor.id && at >= 0 && at < next.stops.length - 1
				? [{ corridor: next, stop: at + 1 }]
				: [];
		});
	}

	/** Ids of the places, corridors, countries and states that the map highlights for a feature. */
	highlightedBy(ref: FeatureRef | null): readonly string[] {
		if (!ref) return [];
		const known = this.get(ref);
		return known?.kind === 'figure' ? known.feature.on : [ref.id];
	}
}

const placeAt = (id: string): readonly Point[] => {
	const at = atlas.places[id];
	return at ? [at] : [];
};
