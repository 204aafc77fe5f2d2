/** Looks things of the reader's map up: by reference, by what they show on the map, by how corridors go on. */
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
	| { readonly kind: 'place'; readonly thing: ExplorePlace }
	| { readonly kind: 'corridor'; readonly thing: ExploreCorridor }
	| { readonly kind: 'country'; readonly thing: ExploreCountry }
	| { readonly kind: 'state'; readonly thing: ExploreState }
	| { readonly kind: 'figure'; readonly thing: ExploreFigure };

export const sameFeature = (a: FeatureRef | null, b: FeatureRef | null): boolean =>
	a?.kind === b?.kind && a?.id === b?.id;

export class Features {
	private readonly byKey = new Map<string, KnownFeature>();
	private readonly lines: ReadonlyMap<string, Corridor> = new Map(
		atlas.corridors.map((corridor) => [corridor.id, corridor])
	);

	constructor(readonly content: ExploreContent) {
		const add = (known: KnownFeature) => this.byKey.set(`${known.kind}:${known.thing.id}`, known);
		for (const thing of content.places) add({ kind: 'place', thing });
		for (const thing of content.corridors) add({ kind: 'corridor', thing });
		for (const thing of content.countries) add({ kind: 'country', thing });
		for (const thing of content.states) add({ kind: 'state', thing });
		for (const thing of content.figures) add({ kind: 'figure', thing });
	}

	get(ref: FeatureRef): KnownFeature | null {
		return this.byKey.get(`${ref.kind}:${ref.id}`) ?? null;
	}

	/** A thing of the map by its id alone: ids of places, corridors, countries and states differ. */
	onMap(id: string): KnownFeature | null {
		for (const kind of ['place', 'corridor', 'country', 'state'] as const) {
			const found = this.get({ kind, id });
			if (found) return found;
		}
		return null;
	}

	name(kind: FeatureKind, id: string): string {
		return this.get({ kind, id })?.thing.name ?? id;
	}

	/** Points that must be in view for a thing to be seen, plane units; none for a figure that has no place. */
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
				return known.thing.extent;
			case 'figure':
				return known.thing.on.flatMap((id) => {
					const found = this.onMap(id);
					return found ? this.pointsOf({ kind: found.kind, id }) : [];
				});
		}
	}

	/** What the layers that have an order say of a feature's place in it. */
	ordersOf(id: string): readonly string[] {
		return this.content.layers.flatMap(({ on, order }) =>
			order !== undefined && on.includes(id) ? [order.replace('{order}', String(on.indexOf(id) + 1))] : []
		);
	}

	/** Names of the countries whose states the map has. */
	get statesOf(): string {
		const countries = new Set(this.content.states.map(({ country }) => country));
		return [...countries].map((id) => this.name('country', id)).join(', ');
	}

	/** Corridors that pass through a place. */
	through(place: string): readonly ExploreCorridor[] {
		return this.content.corridors.filter(({ stops }) => stops.some((stop) => stop.place === place));
	}

	/**
	 * Corridors by which one can go on from a town of a corridor: those it lies on, other than as their last.
	 * @param stop town of the corridor, from 1; 0 means its last
	 */
	onwards(
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

	/** The part of the map a thing lights: ids of places, corridors, countries and states. */
	litBy(ref: FeatureRef | null): readonly string[] {
		if (!ref) return [];
		const known = this.get(ref);
		return known?.kind === 'figure' ? known.thing.on : [ref.id];
	}
}

const placeAt = (id: string): readonly Point[] => {
	const at = atlas.places[id];
	return at ? [at] : [];
};
