/** What a scene is made of. Scenes name things of the world; they never know pixels, language, shell or motion. */
import type { RegionId } from './regions';

/** Arrangements of the crowd of marks; src/view/layouts holds one function for each. */
export type LayoutId =
	| 'none'
	| 'road'
	| 'field'
	| 'field-open'
	| 'field-counted'
	| 'day'
	| 'week'
	| 'month'
	| 'half-year'
	| 'counts'
	| 'origins-known'
	| 'origins-split'
	| 'seventy-two'
	| 'seventy-two-identified'
	| 'rings'
	| 'rings-recorded'
	| 'assisted'
	| 'assisted-south';

/** Drawings on the stage that are not map and not marks. */
export type ChartId =
	| 'agreement'
	| 'aims'
	| 'edge'
	| 'counted'
	| 'hours'
	| 'counts'
	| 'origins-known'
	| 'origins-split'
	| 'money'
	| 'money-cndh'
	| 'identified'
	| 'rings'
	| 'recorded'
	| 'crimes'
	| 'assisted'
	| 'assisted-south'
	| 'radio'
	| 'panes'
	| 'table'
	| 'timeline'
	| 'answers';

export type CorridorId = string;
export type PlaceId = string;
/** ISO 3166-1 alpha-2. */
export type CountryId = string;
/** ISO 3166-2. */
export type StateId = string;
export type SeaId = 'pacific' | 'gulf' | 'caribbean';

/** Amounts by name; what is not named is 0. */
export type Amounts<Id extends string = string> = Readonly<Partial<Record<Id, number>>>;

/** The complete picture of one beat. */
export interface BeatScene {
	readonly camera: RegionId;
	/** Amount of the map as a whole, 0 … 1; below 1 it stands back behind marks or charts. */
	readonly map: number;
	/** Amount of relief shading, 0 … 1. */
	readonly relief: number;
	/** Share of each corridor drawn, 0 … 1, in travel order. */
	readonly corridors: Amounts<CorridorId>;
	/** How strongly the corridors are inked, 0 … 1. */
	readonly corridorInk: number;
	readonly crowd: LayoutId;
	/** How the crowd comes to this beat from a neighbour: it travels, or one arrangement gives way to the other in place. */
	readonly travel: 'fly' | 'fade';
	/** Amount of ink over each country: the campaign's light or the hatch of a word without a number. */
	readonly lit: Amounts<CountryId>;
	readonly hatched: Amounts<CountryId>;
	readonly states: Amounts<StateId>;
	/** Named places, countries and seas. */
	readonly places: Amounts<PlaceId>;
	readonly countries: Amounts<CountryId>;
	readonly seas: Amounts<SeaId>;
	readonly charts: Amounts<ChartId>;
	/** 0 is the theme's paper, 1 obsidian. */
	readonly ground: number;
}

/** The visible state between two beats. At a beat, from and to are equal in every number. */
export interface Scene {
	/** Beat indices and the eased share of the way between them. */
	readonly from: number;
	readonly to: number;
	readonly t: number;
	readonly camera: { readonly from: RegionId; readonly to: RegionId; readonly t: number };
	readonly crowd: {
		readonly from: LayoutId;
		readonly to: LayoutId;
		readonly t: number;
		readonly travel: 'fly' | 'fade';
	};
	readonly map: number;
	readonly relief: number;
	readonly corridors: Amounts<CorridorId>;
	readonly corridorInk: number;
	readonly lit: Amounts<CountryId>;
	readonly hatched: Amounts<CountryId>;
	readonly states: Amounts<StateId>;
	readonly places: Amounts<PlaceId>;
	readonly countries: Amounts<CountryId>;
	readonly seas: Amounts<SeaId>;
	readonly charts: Amounts<ChartId>;
	readonly ground: number;
}
