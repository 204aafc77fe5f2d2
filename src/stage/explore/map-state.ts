/** What the reader's map is asked to draw, beside its camera. */
export interface MapState {
	/** Corridors drawn, by id. */
	readonly corridors: readonly string[];
	/** Corridors that stand out; while there are any, the others step back. */
	readonly strong: ReadonlySet<string>;
	/** Places with a dot, by id. */
	readonly places: readonly string[];
	/** Of these: places the record names, and those that a layer of the story rings. */
	readonly record: ReadonlySet<string>;
	readonly ringed: ReadonlySet<string>;
	/** Countries that a layer of the story lights. */
	readonly lit: readonly string[];
	/** Whether states are outlined. */
	readonly states: boolean;
	/** Countries and states that stand out. */
	readonly areas: ReadonlySet<string>;
	/** Places that stand out. */
	readonly marked: ReadonlySet<string>;
	/** The name that is pointed at or chosen, drawn strong, by `kind id`. */
	readonly strongLabel: string | null;
}
