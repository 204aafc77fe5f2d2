/** Escapes text and data for markup. */

export function escapeHtml(text: string): string {
	return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

/** JSON that cannot end its script element or contain an entity: `<`, `&` and all beyond ASCII are escaped, see `documentHtml`. */
export const escapeJson = (value: unknown): string =>
	JSON.stringify(value).replace(
		/[<&]|[^\0-\x7f]/g,
		(unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
	);
