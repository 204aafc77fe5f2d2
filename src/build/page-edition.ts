/** Marks each page with its edition, a hash of its own text, by which an open page recognises that there is a newer one. */
import { createHash } from 'node:crypto';

const EDITION = / data-edition="([^"]*)"/;

/**
 * @param html of a page whose root element has `data-edition=""`
 * @returns the page with its edition in this attribute
 */
export const withEdition = (html: string): string =>
	html.replace(
		EDITION,
		() => ` data-edition="${createHash('sha256').update(html).digest('hex').slice(0, 8)}"`
	);

/** @returns null for a page without an edition, such as 404.html */
export const editionOf = (html: string): string | null => EDITION.exec(html)?.[1] ?? null;
