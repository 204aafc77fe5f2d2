/** What a newsroom copies: the frame, the frame with the script, a picture with a link. Pure text. */
import {
	addresses,
	pictureAddress,
	TABLET_PX,
	WIDE_PX,
	type Choice,
	type Heights,
	type Piece
} from './choice';

export interface Loader {
	readonly version: string;
	readonly integrity: string;
}

export const escape = (text: string): string =>
	text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** Attributes in order; null leaves one out, and an empty text stands for one without a value. */
export const attributes = (of: Readonly<Record<string, string | number | null>>): string =>
	Object.entries(of)
		.filter(([, value]) => value !== null)
		.map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escape(String(value))}"`))
		.join('');

/** Address of the loader that never changes. */
export const loaderAddress = (site: string, { version }: Loader): string => `${site}embed-${version}.js`;

/**
 * A frame without script. Its size stands in its attributes, for hosts that cut styles away, and as style, which wins over what the
 * host says of all frames. The block around it takes the host's column.
 */
export function plainSnippet(choice: Choice, piece: Piece, site: string): string {
	const { frame } = addresses(choice, site);
	const { heights } = choice;
	const one = heights.phone === heights.tablet && heights.tablet === heights.wide;
	const name = `road-north-${choice.chapter ?? 'story'}`;
	return [
		...(one ? [] : [heightsByWindow(name, heights)]),
		'<div>',
		`<iframe${attributes({
			class: one ? null : name,
			src: frame,
			title: piece.title,
			width: '100%',
			height: heights.tablet,
			style: one ? `width:100%;height:${String(heights.wide)}px;aspect-ratio:auto;border:0` : null,
			frameborder: 0,
			loading: 'lazy',
			allowfullscreen: '',
			referrerpolicy: 'strict-origin-when-cross-origin'
		})}></iframe>`,
		`<p>${link(choice, piece, site)}</p>`,
		'</div>'
	].join('\n');
}

function heightsByWindow(name: string, { phone, tablet, wide }: Heights): string {
	const height = (px: number) => `iframe.${name}{height:${String(px)}px!important}`;
	return (
		`<style>iframe.${name}{width:100%!important;aspect-ratio:auto!important;border:0}${height(phone)}` +
		`@media(min-width:${String(TABLET_PX)}px){${height(tablet)}}` +
		`@media(min-width:${String(WIDE_PX)}px){${height(wide)}}</style>`
	);
}

/** The title as a link, with the credit line if it is wanted: what feeds and old readers are left with. */
function link(choice: Choice, piece: Piece, site: string): string {
	const { page } = addresses(choice, site);
	const title = `<a${attributes({ href: page, hreflang: choice.language.code })}>${escape(piece.title)}</a>`;
	return choice.credit ? `${title}. ${escape(piece.credit)}` : title;
}

/**
 * The element that takes the article's scroll; without script, and on paper, the picture and its link stay. They are a paragraph, so that
 * they stand in the host's column where the element around them is cut away.
 */
export function elementSnippet(choice: Choice, piece: Piece, site: string, loader: Loader): string {
	const { page } = addresses(choice, site);
	const picture = pictureAddress(choice, piece, site);
	return [
		`<road-north${attributes(elementAttributes(choice, piece))}>`,
		`  <p><a${attributes({ href: page, hreflang: choice.language.code })}><img${attributes({ src: picture, alt: piece.alt, width: '100%' })}></a></p>`,
		'</road-north>',
		...(choice.credit ? [`<p>${link(choice, piece, site)}</p>`] : []),
		scriptElement(site, loader)
	].join('\n');
}

export const scriptElement = (site: string, loader: Loader): string =>
	`<script async${attributes({ src: loaderAddress(site, loader), integrity: loader.integrity, crossorigin: 'anonymous' })}></script>`;

/** Attributes of `<road-north>`; what is as it would be anyway is left out. */
export function elementAttributes(
	{ chapter, language, theme, form, top, firstBeat, heights }: Choice,
	{ title, beats }: Piece
): Readonly<Record<string, string | number | null>> {
	const skipped = Math.max(
		0,
		beats.findIndex(({ id }) => id === firstBeat)
	);
	return {
		chapter,
		lang: language.code,
		theme,
		form: form === 'stepper' ? form : null,
		top: top > 0 ? top : null,
		'first-beat': chapter === null ? firstBeat : (firstBeat?.replace(/.*-/, '') ?? null),
		title,
		count: beats.length - skipped,
		height: heights.tablet
	};
}

/** For mail, feeds and wherever frames are cut away. The picture is as wide as its column, however narrow. */
export function cardSnippet(choice: Choice, piece: Piece, site: string): string {
	const { page } = addresses(choice, site);
	const picture = pictureAddress(choice, piece, site);
	const href = { href: page };
	return [
		`<p><a${attributes(href)}><img${attributes({ src: picture, alt: piece.alt, width: '100%', border: 0 })}></a></p>`,
		`<p><a${attributes(href)}><strong>${escape(piece.title)}</strong></a><br>${escape(piece.summary)}${choice.credit ? `<br>${escape(piece.credit)}` : ''}</p>`
	].join('\n');
}
