/** The content security policy every page carries: this site and nothing else. */

import { createHash } from 'node:crypto';

/** What `policyOf` needs to know. */
export interface Governed {
	/** Address of the site; null when it is not known at build time. */
	readonly site: string | null;
	/** Whether the page is made to stand in other people's pages. */
	readonly framed: boolean;
	/** Style sheets and scripts that stand in the page itself. */
	readonly styles: readonly string[];
	readonly scripts?: readonly string[];
}

/** The source expression that lets one inline text run and no other. */
export const hashOf = (text: string): string =>
	`'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

/**
 * In a sandboxed frame WebKit takes 'self' for the frame's opaque origin, which matches nothing (its bug 316847, mended in June 2026):
 * Safari would refuse the page its own style and script. So the site is named as well. A build that does not know its
 * address opens the pages made for frames, and only those, to any host: what they load is fixed by the build all the same,
 * an inline script runs by its hash alone, and no text becomes markup.
 *
 * frame-ancestors is left to the host's headers: it has no effect in a page.
 */
export function policyOf({ site, framed, styles, scripts = [] }: Governed): string {
	const named = site === null ? [] : [new URL(site).origin];
	const open = site === null && framed ? ['http:', 'https:'] : [];
	const sources = ["'self'", ...named, ...open].join(' ');
	return [
		"default-src 'none'",
		['script-src', sources, ...new Set(scripts.map(hashOf))].join(' '),
		['style-src', sources, ...new Set(styles.map(hashOf))].join(' '),
		...['img-src', 'font-src', 'connect-src'].map((kind) => `${kind} ${sources}`),
		"frame-src 'self'",
		"manifest-src 'self'",
		"worker-src 'self'",
		"base-uri 'none'",
		"form-action 'none'",
		"require-trusted-types-for 'script'",
		// Svelte's own, for its templates; the service worker's address.
		'trusted-types svelte-trusted-html service-worker'
	].join('; ');
}
