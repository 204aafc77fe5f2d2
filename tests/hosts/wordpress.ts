/**
 * What WordPress makes of an oEmbed answer from a site it does not know, by the rules of its wp_filter_oembed_result: it keeps a
 * quotation and an empty frame with few attributes, gives both a secret, shuts the frame in a sandbox and hides it until it speaks.
 */

/** Attributes kept, by element; everything else of the markup is cut away. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
	a: ['href'],
	blockquote: [],
	iframe: ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title']
};

function cut(html: string): string {
	return html.replace(
		/<(\/?)([a-z]+)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*>/g,
		(_, end: string, name: string, rest: string) => {
			const kept = KEPT[name];
			if (!kept) return '';
			const attributes = [...rest.matchAll(/\s([a-z-]+)="[^"]*"/g)].filter(([, attribute = '']) =>
				kept.includes(attribute)
			);
			return `<${end}${name}${attributes.map(([text]) => text).join('')}>`;
		}
	);
}

/** @returns null where WordPress shows a link instead */
export function filteredByWordPress(html: string, secret: string): string | null {
	const [, quotation = '', frame] =
		/(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/s.exec(cut(html)) ?? [];
	if (frame === undefined) return null;
	const own = frame.replace(/ src="([^"]*)"/, ` src="$1#?secret=${secret}" data-secret="${secret}"`);
	const hidden = quotation === '' ? '' : ' style="position: absolute; visibility: hidden;"';
	return (
		quotation.replace('<blockquote', `<blockquote class="wp-embedded-content" data-secret="${secret}"`) +
		own.replace(
			'<iframe',
			`<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted"${hidden}`
		)
	);
}

/** Whether WordPress loads the script that gives frames their height. */
export const loadsItsScript = (html: string): boolean => /<blockquote\s[^>]*?wp-embedded-content/.test(html);
