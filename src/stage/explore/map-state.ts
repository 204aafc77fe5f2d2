/** State of the reader's map, besides its camera. */
export interface MapState {
	/** Corridors drawn, by id. */
	readonly corridors: readonly string[];
	/** Highlighted corridors; while there are any, the others are drawn paler. */
	readonly strong: ReadonlySet<string>;
	/** Places with a dot, by id. */
	readonly places: readonly string[];
	/** Of these: the places of the record, and the places with a ring from a layer of the story. */
	readonly record: ReadonlySet<string>;
	readonly ringed: ReadonlySet<string>;
	/** Countries lit by a layer of the story. */
	readonly lit: readonly string[];
	/** Whether states are outlined. */
	readonly states: boolean;
	/** Highlighted countries and states. */
	readonly areas: ReadonlySet<string>;
	/** Highlighted places. */
	readonly marked: ReadonlySet<string>;
	/** The name that is pointed at or chosen, drawn strong, by `kind id`. */
	readonly strongLabel: string | null;
}
