/** The types of a scene. A scene names places, countries, figures and drawings; it holds no pixels, language, mode or motion. */
import type { Arrangement } from '../view/arrangement';
import type { Region } from './region';
import type { Window } from './timing';

/** Names a drawing that is neither map nor marks; the chapter that declares it holds its component. */
export type ChartId = string;
export type CorridorId = string;
export type PlaceId = string;
/** ISO 3166-1 alpha-2. */
export type CountryId = string;
/** ISO 3166-2. */
export type StateId = string;
export type SeaId = string;

/** Amounts by name; what is not named is 0. */
export type Amounts<Id extends string = string> = Readonly<Partial<Record<Id, number>>>;

/**
 * How the marks come to a beat from a neighbour. fly: each travels its own way in its own time. shift: all move straight and at once, as
 * when the same marks are drawn at another scale, or in the order that a layout gives. fade: one arrangement gives way to the other in place.
 */
export type Travel = 'fly' | 'shift' | 'fade';

/** When each part of a picture changes on the way to a beat, as shares of the way from the beat before it, 0 … 1. */
export interface Way {
	readonly camera: Window;
	readonly ground: Window;
	/** The map as a whole, and the ink of the corridors. */
	readonly map: Window;
	/** The drawing of corridors, and the names of towns, which appear as their town is reached. */
	readonly corridors: Window;
	/** Marks that travel. */
	readonly marks: Window;
	/** Everything that only the beat before has. */
	readonly leave: Window;
	/** Everything that only this beat has. */
	readonly arrive: Window;
}

/** The complete picture of one beat. */
export interface BeatScene {
	/** Windows of the way to this beat that differ from the default way. */
	readonly way?: Partial<Way>;
	readonly camera: Region;
	/** Amount of the map as a whole, 0 … 1; below 1 it stands back behind marks or charts. */
	readonly map: number;
	/** Amount of relief shading, 0 … 1. */
	readonly relief: number;
	/** Amount of the scale bar and the north arrow, 0 … 1: 0 where the map is only the ground of a chart. */
	readonly scaleBar: number;
	/** Share of each corridor drawn, 0 … 1, in travel order. */
	readonly corridors: Amounts<CorridorId>;
	/** How strongly the corridors are inked, 0 … 1. */
	readonly corridorInk: number;
	readonly marks: Arrangement;
	/** Whether the key explains every kind of mark, also those that this beat does not show. */
	readonly fullKey?: true;
	readonly travel: Travel;
	/** Amount of ink over each country. */
	readonly lit: Amounts<CountryId>;
	/** Amount of hatching over each country: a word without a number. */
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

/** One end of the way between two beats. */
export interface SceneEnd {
	/** Index of the beat in the story. */
	readonly index: number;
	readonly scene: BeatScene;
}

/** The visible state at a position p. At a beat both ends are that beat, or t is 0 or 1. */
export interface Scene {
	/** Position in beats. */
	readonly p: number;
	/** The beat behind p and the beat ahead of it. */
	readonly from: SceneEnd;
	readonly to: SceneEnd;
	/** Share of the way between them, 0 … 1, with the plateaus at the beats taken out. */
	readonly t: number;
	/** Amount of the parts that only the beat behind has, and of the parts that only the beat ahead has. */
	readonly leaving: number;
	readonly arriving: number;
	readonly camera: { readonly from: Region; readonly to: Region; readonly t: number };
	readonly marks: {
		readonly from: Arrangement;
		readonly to: Arrangement;
		/** Share of their way that travelling marks have gone. */
		readonly t: number;
		readonly travel: Travel;
	};
	readonly map: number;
	readonly relief: number;
	readonly scaleBar: number;
	/** Share of each corridor drawn, 0 … 1. */
	readonly corridors: Amounts<CorridorId>;
	/** Opacity of each drawn corridor: a corridor that the next beat lacks fades as a whole. */
	readonly corridorStrength: Amounts<CorridorId>;
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
