/** The content security policy every page carries: this site and nothing else. */

/** frame-ancestors is left to the host's headers: it has no effect in a page. */
export const contentSecurityPolicy = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self'",
	"img-src 'self'",
	"font-src 'self'",
	"connect-src 'self'",
	"frame-src 'self'",
	"manifest-src 'self'",
	"worker-src 'self'",
	"base-uri 'none'",
	"form-action 'none'",
	"require-trusted-types-for 'script'",
	// Svelte's own, for its templates, and the service worker's address.
	'trusted-types svelte-trusted-html service-worker'
].join('; ');
