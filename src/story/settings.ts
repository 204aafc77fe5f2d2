/** Values that a reader can set on a drawing: a chapter declares them, a control and a chart share them. */

/** A number from 0 to `max`, in the unit of what is drawn. */
export interface SettingDeclaration {
	readonly first: number;
	readonly max: number;
	/** Step of a control. */
	readonly step: number;
}

export interface Settings {
	/**
	 * The value of a setting now.
	 * @throws when no chapter declares it
	 */
	value(name: string): number;
	/** Null where the reader can set nothing, as on a still. */
	readonly set: ((name: string, value: number) => void) | null;
}

/** Every setting by name, at its first value unless another one is given. */
export type SettingValues = Readonly<Record<string, number>>;

export function settingsOf(
	values: SettingValues,
	set: ((name: string, value: number) => void) | null = null
): Settings {
	return {
		value(name) {
			const value = values[name];
			if (value === undefined) throw new Error(`no chapter declares the setting ${name}`);
			return value;
		},
		set
	};
}
