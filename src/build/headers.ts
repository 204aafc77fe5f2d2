/**
 * `_headers`: what the site asks of the server it is put on, in the form common static hosts read. No header is asked for twice for one
 * file, because hosts differ in what they make of that.
 */
import { rollup } from 'd3';
import { inlineScriptsOf, stylesOf } from './document';
import { policyOf } from './policy';
import { addressIn, type StyledPage } from './render/page';

/**
 * Hosts that isolate themselves (`Cross-Origin-Embedder-Policy: require-corp`) hold only frames that do the same. Everything here may be
 * loaded from anywhere, so a frame loses nothing by it.
 */
const ISOLATED = { 'Cross-Origin-Embedder-Policy': 'require-corp' };

/** Anybody may frame any page: there is nothing to log in to and nothing to steal a click for. */
const FRAMING = 'frame-ancestors *';
const FOREVER = 'public, max-age=31536000, immutable';

/** Where pages lie: a folder of pages in one language, or a page on its own by both of its names. */
function placesOf({ file, lang }: StyledPage): readonly string[] {
	const own = addressIn(lang, '');
	const rest = file.slice(own.length);
	const folder = rest.slice(0, rest.indexOf('/') + 1);
	return folder ? [`/${own}${folder}*`] : [`/${own}`, `/${file}`];
}

/**
 * @param site address of the site; null when it is not known
 * @param versioned names of the loader's files, which never change
 */
export function headersFile(
	pages: readonly StyledPage[],
	site: string | null,
	versioned: readonly string[]
): string {
	// A policy belongs to pages: a still opened by itself carries styles and letters of its own.
	const places = rollup(
		pages.flatMap((page) => placesOf(page).map((place) => ({ page, place }))),
		(here) => ({
			site,
			framed: here.some(({ page }) => page.kind === 'embed'),
			styles: here.flatMap(({ page }) => stylesOf(page)),
			scripts: here.flatMap(({ page }) => inlineScriptsOf(page))
		}),
		({ place }) => place
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
		...versioned.map((name) => [`/${name}`, { 'Cache-Control': FOREVER }] as const),
		['/embed.js', { 'Cache-Control': 'public, max-age=3600' }],
		...[...places].map(
			([path, governed]) =>
				[
					path,
					{
						'Content-Security-Policy': `${policyOf(governed)}; ${FRAMING}`,
						...(governed.framed ? ISOLATED : {})
					}
				] as const
		)
	];
	return rules
		.map(([path, headers]) =>
			[path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n')
		)
		.join('\n');
}
