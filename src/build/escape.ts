/** Text and data as they may stand in markup. */

export function escapeHtml(text: string): string {
	return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

/** `</script>` inside a string must not end the element, `&` in an address is no entity, and all of it is ASCII, see `documentHtml`. */
export const escapeJson = (value: unknown): string =>
	JSON.stringify(value).replace(
		/[<&]|[^\0-\x7f]/g,
		(unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
	);
