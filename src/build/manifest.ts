/** Writes the web manifest of each language: name, icons and colours of the installed site. */
import { languageOf } from '../languages';
import { pigments } from '../styles/tokens';
import type { PageContent } from '../text/page-content';
import { addressIn } from './render/page';

export const MANIFEST = 'site.webmanifest';

export function manifestFile({ lang, words }: PageContent): { readonly file: string; readonly text: string } {
	const file = addressIn(lang, MANIFEST);
	const { path } = languageOf(lang);
	const root = '../'.repeat(file.split('/').length - 1);
	const manifest = {
		id: path === '' ? './' : `../${path}`,
		name: words['title'] ?? '',
		short_name: words['short-title'] ?? words['title'] ?? '',
		description: words['subtitle'] ?? '',
		lang,
		dir: 'ltr',
		start_url: './',
		scope: root === '' ? './' : root,
		display: 'standalone',
		background_color: pigments.paper.water,
		theme_color: pigments.paper.amate,
		icons: [
			{ src: `${root}icon.svg`, sizes: 'any', type: 'image/svg+xml' },
			{ src: `${root}icon-192.png`, sizes: '192x192', type: 'image/png' },
			{ src: `${root}icon-512.png`, sizes: '512x512', type: 'image/png', purpose: 'any' },
			{ src: `${root}icon-maskable.png`, sizes: '512x512', type: 'image/png', purpose: 'maskable' }
		],
		shortcuts: [{ name: words['present-kicker'] ?? '', url: './present/' }],
		categories: ['education', 'news']
	};
	return { file, text: JSON.stringify(manifest, null, '\t') + '\n' };
}
