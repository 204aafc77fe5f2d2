/** Replaces the names in braces of a text by values. */

/** @returns the text with each `{name}` replaced by its value; a name without a value stays as it is */
export const fill = (text: string, values: Readonly<Record<string, string>>): string =>
	text.replace(/\{([a-z-]+)\}/g, (whole, name: string) => values[name] ?? whole);
