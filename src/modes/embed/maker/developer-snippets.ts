/** What developers copy: the element in React and in Vue, AMP, Apple News. Pure text. */
import { addresses, pictureAddress, type Choice, type Piece } from './choice';
import { attributes, elementAttributes, loaderAddress, scriptElement, type Loader } from './snippets';

/** A component for React 19 or newer, which puts the script into the page's head, and there once. */
export const reactExample = (choice: Choice, piece: Piece, site: string, loader: Loader): string =>
	[
		'export const RoadNorth = (attributes) => <>',
		`  <script async src="${loaderAddress(site, loader)}" integrity="${loader.integrity}" crossOrigin="anonymous" />`,
		'  <road-north {...attributes} />',
		'</>;',
		`// ${use(choice, piece)}`
	].join('\n');

/** A component for Vue 3; the script stands in the page that holds the app. */
export const vueExample = (choice: Choice, piece: Piece, site: string, loader: Loader): string =>
	[
		"import { h } from 'vue';",
		'export const RoadNorth = (attributes, { slots }) =>',
		"  h('road-north', attributes, slots.default?.());",
		`// In index.html: ${scriptElement(site, loader)}`,
		`// ${use(choice, piece)}`
	].join('\n');

const use = (choice: Choice, piece: Piece): string =>
	`<RoadNorth${attributes(elementAttributes(choice, piece))} />`;

/**
 * For AMP pages: sandboxed as AMP asks, resizable with an element to press where AMP waits for the reader, and with a placeholder, so
 * that it may stand near the top. AMP takes frames by https only, from another host than the page's.
 * @param more what that element says
 */
export function ampSnippet(choice: Choice, piece: Piece, site: string, more: string): string {
	const { frame } = addresses(choice, site);
	const picture = pictureAddress(choice, piece, site);
	return [
		`<amp-iframe${attributes({
			src: frame,
			title: piece.title,
			height: choice.heights.phone,
			layout: 'fixed-height',
			sandbox: 'allow-scripts allow-popups',
			frameborder: 0,
			allowfullscreen: '',
			resizable: ''
		})}>`,
		`  <amp-img${attributes({ src: picture, alt: piece.alt, layout: 'fill', placeholder: '' })}></amp-img>`,
		`  <div${attributes({ overflow: '', tabindex: 0, role: 'button', 'aria-label': more })}>${more}</div>`,
		'</amp-iframe>'
	].join('\n');
}

/** Components of Apple News Format, which holds no frames of others: a picture, its caption, a button to the page. */
export function appleNewsSnippet(choice: Choice, piece: Piece, site: string): string {
	const { page } = addresses(choice, site);
	const picture = pictureAddress(choice, piece, site);
	return JSON.stringify(
		[
			{ role: 'figure', URL: picture, accessibilityCaption: piece.alt },
			{ role: 'caption', text: choice.credit ? `${piece.title}. ${piece.credit}` : piece.title },
			{ role: 'link_button', URL: page, text: piece.title }
		],
		null,
		2
	);
}
