/** Lists the fields that a published edition needs and data/edition.yaml does not fill in yet. */
import { langs } from '../../languages';
import type { Edition } from './edition';

const wanted = {
	byline: `who wrote the piece (byline: { ${langs.map((lang) => `${lang}: …`).join(', ')} })`,
	editor: 'who edited it (editor: …)',
	corrections: 'where readers write when it is wrong (corrections: a mail or https address)'
} as const;
const LOCAL_HOSTS = ['127.0.0.1', '[::1]', 'localhost'];

/**
 * @param site full address at which the edition is published; null when it is not known
 * @returns one line for the publisher; null when nothing is missing, or when the site is not public
 */
export function editionGaps(edition: Edition, site: string | null): string | null {
	if (site === null || LOCAL_HOSTS.includes(new URL(site).hostname)) return null;
	const missing = (['byline', 'editor', 'corrections'] as const).filter(
		(field) => edition[field] === undefined
	);
	if (missing.length === 0) return null;
	return `data/edition.yaml: before this edition is published, say ${missing.map((field) => wanted[field]).join('; ')}`;
}
