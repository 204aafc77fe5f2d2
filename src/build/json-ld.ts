/** Linked data about a page, as the line of markup that carries it. */
import { escapeJson } from './escape';

export const jsonLd = (data: object): string =>
	`<script type="application/ld+json">${escapeJson(data)}</script>`;
