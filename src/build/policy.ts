/** Writes the content security policy of every page: it allows this site only. */

import { createHash } from 'node:crypto';

/**
 * A proxy, a host or an archive may change a page's style sheet on the way, and a hash would then refuse the sheet. The page holds no
 * text of strangers, and its styles can load from this site only. A hash would switch this expression off.
 */
export const ANY_INLINE = "'unsafe-inline'";

/** Properties of a page that determine its policy. */
export interface Governed {
	/** Address of the site; null when it is not known at build time. */
	readonly site: string | null;
	/** Whether the page is made for frames in host pages. */
	readonly framed: boolean;
	/** Inline scripts. */
	readonly scripts?: readonly string[];
}

/** The source expression that allows one inline text. */
export const hashOf = (text: string): string =>
	`'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

/**
 * In a sandboxed frame WebKit resolves 'self' to the frame's opaque origin, which matches nothing (WebKit bug 316847, fixed in June
 * 2026): Safari would block the page's own styles and scripts. The policy therefore names the site's origin as well. A build without
 * SITE_URL cannot name it, and allows pages made for frames, and only those, to load from any host. This is safe, because the build
 * fixes the addresses that they load, inline scripts need their hash, and trusted types keep text from becoming markup.
 *
 * The policy omits frame-ancestors, which has no effect in a meta element; `_headers` sends it.
 */
export function policyOf({ site, framed, scripts = [] }: Governed): string {
	const named = site === null ? [] : [new URL(site).origin];
	const open = site === null && framed ? ['http:', 'https:'] : [];
	const sources = ["'self'", ...named, ...open].join(' ');
	return [
		"default-src 'none'",
		['script-src', sources, ...new Set(scripts.map(hashOf))].join(' '),
		`style-src ${sources} ${ANY_INLINE}`,
		...['img-src', 'font-src', 'connect-src'].map((kind) => `${kind} ${sources}`),
		"frame-src 'self'",
		"manifest-src 'self'",
		"worker-src 'self'",
		"base-uri 'none'",
		"form-action 'none'",
		"require-trusted-types-for 'script'",
		// The policies of Svelte's templates and of the service worker's address.
		'trusted-types svelte-trusted-html service-worker'
	].join('; ');
}
