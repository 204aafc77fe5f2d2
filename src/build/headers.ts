/**
 * `_headers`: what the site asks of the server it is put on, in the form common static hosts read. No header is asked for twice for one
 * file, because hosts differ in what they make of that.
 */
import { contentSecurityPolicy } from './policy';
import type { Page } from './render/page';

/** Anybody may frame any page: there is nothing to log in to and nothing to steal a click for. */
const pagePolicy = `${contentSecurityPolicy}; frame-ancestors *`;
const FOREVER = 'public, max-age=31536000, immutable';

/** @param versioned name of the loader's file that never changes */
export function headersFile(pages: readonly Page[], versioned: string): string {
	// A policy belongs to pages: a still opened by itself carries styles and letters of its own.
	const folders = new Set(
		pages.flatMap(({ file }) =>
			file.includes('/') ? [`/${file.slice(0, file.indexOf('/'))}/*`] : ['/', `/${file}`]
		)
	);
	const rules: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
		[
			'/*',
			{
				'Access-Control-Allow-Origin': '*',
				'Cross-Origin-Resource-Policy': 'cross-origin',
				'X-Content-Type-Options': 'nosniff',
				'Referrer-Policy': 'strict-origin-when-cross-origin',
				'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()'
			}
		],
		['/assets/*', { 'Cache-Control': FOREVER }],
		[`/${versioned}`, { 'Cache-Control': FOREVER }],
		['/embed.js', { 'Cache-Control': 'public, max-age=3600' }],
		...[...folders].map((path) => [path, { 'Content-Security-Policy': pagePolicy }] as const)
	];
	return rules
		.map(([path, headers]) =>
			[path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n')
		)
		.join('\n');
}
