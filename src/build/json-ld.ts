/** Writes linked data about a page as a script element. */
import { escapeJson } from './escape';

export const jsonLd = (data: object): string =>
	`<script type="application/ld+json">${escapeJson(data)}</script>`;
