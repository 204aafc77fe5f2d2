/**
 * Writes `_headers`, the response headers of the site in the format of common static hosts. Each file has each header once, because
 * hosts treat repeated headers differently.
 */
import { rollup } from 'd3';
import { inlineScriptsOf } from './document';
import { policyOf } from './policy';
import { addressIn, type StyledPage } from './render/page';

/**
 * A host page with `Cross-Origin-Embedder-Policy: require-corp` blocks frames without the same header. Any origin may load the site's
 * files, so the header blocks nothing inside the frame.
 */
const ISOLATED = { 'Cross-Origin-Embedder-Policy': 'require-corp' };

/** Every site may frame every page: without a login or a form, clickjacking has no target. */
const FRAMING = 'frame-ancestors *';
const FOREVER = 'public, max-age=31536000, immutable';

/** Address patterns of pages: a folder of pages in one language, or a single page by both of its addresses. */
function placesOf({ file, lang }: StyledPage): readonly string[] {
	const own = addressIn(lang, '');
	const rest = file.slice(own.length);
	const folder = rest.slice(0, rest.indexOf('/') + 1);
	return folder ? [`/${own}${folder}*`] : [`/${own}`, `/${file}`];
}

/**
 * @param site address of the site; null when it is not known
 * @param versioned names of the loader's files whose content never changes
 */
export function headersFile(
	pages: readonly StyledPage[],
	site: string | null,
	versioned: readonly string[]
): string {
	// Pages alone get a policy, because it would block the inline styles and fonts of a still that is opened by itself.
	const places = rollup(
		pages.flatMap((page) => placesOf(page).map((place) => ({ page, place }))),
		(here) => ({
			site,
			framed: here.some(({ page }) => page.kind === 'embed'),
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
