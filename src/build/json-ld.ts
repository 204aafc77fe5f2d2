/** Linked data about a page, as the line of markup that carries it. */

/** `</script>` inside a text must not end the element. */
export const jsonLd = (data: Readonly<Record<string, unknown>>): string =>
	`<script type="application/ld+json">${JSON.stringify(data).replace(/</g, '\\u003c')}</script>`;
