/** The content of the reader's map in one language, which the page carries as data. Types only. */
import type { Lang } from '../languages';
import type { Point } from '../story/plane';

export type FeatureKind = 'place' | 'corridor' | 'country' | 'state' | 'figure';

export interface ExploreSource {
	readonly publisher: string;
	readonly title: string;
	readonly year: string;
	readonly url: string | null;
}

/** A statement and the sources it rests on, by index. */
export interface Statement {
	readonly text: string;
	readonly from: readonly number[];
}

interface Feature {
	readonly id: string;
	readonly name: string;
	/** Its names in the other languages, where they differ. */
	readonly other?: string;
	/** Statements about it. */
	readonly statements?: readonly Statement[];
	/** Ids of figures about it. */
	readonly figures?: readonly string[];
}

export interface ExplorePlace extends Feature {
	readonly country: string;
	/** Name of its state, where the map has it. */
	readonly state?: string;
	/** Whether its position is known only within 5 km. */
	readonly approx?: true;
	/** Whether its name is shown at small scales. */
	readonly prominent?: true;
}

export interface ExploreStop {
	readonly place: string;
	/** Sum of the great-circle distances from town to town, from the first town, km. */
	readonly km: number;
}

export interface ExploreCorridor extends Feature {
	readonly mode: 'rail' | 'road' | 'foot' | 'boat';
	readonly later?: true;
	readonly sure: string;
	readonly since?: string;
	readonly from: readonly number[];
	readonly stops: readonly ExploreStop[];
}

export interface ExploreCountry extends Feature {
	/** Points by which it is in view, plane units. */
	readonly extent: readonly Point[];
}

export interface ExploreState extends Feature {
	/** Id of the country it is a part of. */
	readonly country: string;
	/** Where its name stands, plane units. */
	readonly label: Point;
	/** Points by which it is in view, plane units. */
	readonly extent: readonly Point[];
}

export interface ExploreFigure extends Feature {
	/** Hedge, number and unit. */
	readonly text: string;
	readonly method: 'counted' | 'testimony' | 'estimate' | 'derived';
	readonly countedBy: string;
	readonly period: string;
	/** Ids of the places, corridors, countries and states that the figure is about. */
	readonly on: readonly string[];
}

/** A layer that the story adds to the map's own: places with a ring, or countries that are lit. */
export interface ExploreLayer {
	readonly id: string;
	readonly name: string;
	readonly kind: 'places' | 'countries';
	/** Ids, in the layer's order. */
	readonly on: readonly string[];
	/** Whether it is on before the reader has chosen. */
	readonly start?: true;
	/** What a card says of the place in the layer's order, with `{order}` for it; absent where the order says nothing. */
	readonly order?: string;
}

export interface ExploreContent {
	readonly lang: Lang;
	readonly sources: readonly ExploreSource[];
	/** Sorted by name, in the order of the language. */
	readonly places: readonly ExplorePlace[];
	readonly corridors: readonly ExploreCorridor[];
	readonly countries: readonly ExploreCountry[];
	/** Sorted by name, in the order of the language. */
	readonly states: readonly ExploreState[];
	readonly figures: readonly ExploreFigure[];
	readonly layers: readonly ExploreLayer[];
	/** Places the record names, by id. */
	readonly record: readonly string[];
}

/** The data of the element `explore-data`. */
export interface ExploreData {
	readonly content: ExploreContent;
	readonly words: Readonly<Record<string, string>>;
	/** Address of a figure's entry, before its id. */
	readonly figures: string;
	/** Whether figures open in a pop-over on this page. */
	readonly opens: boolean;
	/** Address of the map on a page of its own; null there. */
	readonly alone: string | null;
}
