/** What the reader's map knows of each thing, in one language: carried in the page as data. Types only. */

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

interface Thing {
	readonly id: string;
	readonly name: string;
	/** The name in the other language, where it differs. */
	readonly other?: string;
	readonly says?: readonly Statement[];
	/** Ids of figures that speak of it. */
	readonly figures?: readonly string[];
}

export interface ExplorePlace extends Thing {
	readonly country: string;
	/** Name of its state, where the map has it. */
	readonly state?: string;
	/** Whether its position is known only within 5 km. */
	readonly approx?: true;
}

export interface ExploreStop {
	readonly place: string;
	/** From the first town, by straight ways from town to town, km. */
	readonly km: number;
}

export interface ExploreCorridor extends Thing {
	readonly mode: 'rail' | 'road' | 'foot' | 'boat';
	readonly later?: true;
	readonly sure: string;
	readonly since?: string;
	readonly from: readonly number[];
	readonly stops: readonly ExploreStop[];
}

export interface ExploreCountry extends Thing {
	/** Place in the campaign, from 1; 0 for none. */
	readonly campaign: number;
}

export interface ExploreState extends Thing {
	/** Where its name stands, plane units. */
	readonly label: readonly [x: number, y: number];
}

export interface ExploreFigure extends Thing {
	/** Hedge, number and unit. */
	readonly text: string;
	readonly method: 'counted' | 'testimony' | 'estimate' | 'derived';
	readonly countedBy: string;
	readonly period: string;
	/** Ids of places, corridors, countries and states it speaks of. */
	readonly on: readonly string[];
}

export interface ExploreContent {
	readonly lang: 'en' | 'es';
	readonly sources: readonly ExploreSource[];
	/** By name, as the language sorts. */
	readonly places: readonly ExplorePlace[];
	readonly corridors: readonly ExploreCorridor[];
	readonly countries: readonly ExploreCountry[];
	/** By name, as the language sorts. */
	readonly states: readonly ExploreState[];
	readonly figures: readonly ExploreFigure[];
	/** Places the record names, by id. */
	readonly record: readonly string[];
}

/** What the page carries for the map, as the element `explore-data`. */
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
