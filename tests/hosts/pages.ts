/** Pages of newsrooms that do not exist: each holds the piece in a way some real one does. */
import { readFileSync } from 'node:fs';
import { LOCAL } from '../../src/build/seo/site';
import type { Choice, Piece } from '../../src/modes/embed/maker/choice';
import { elementSnippet, plainSnippet, type Loader } from '../../src/modes/embed/maker/snippets';
import { filteredByWordPress } from './wordpress';

export interface Host {
	readonly name: string;
	/** What the frame should become here; none where the script is cut away. */
	readonly form: 'stepper' | 'scroll' | 'none';
	/** Who sets the frame's height: the snippet, or the host by what the frame says. */
	readonly sized: 'fixed' | 'wished';
	/** Number of frames of ours. */
	readonly frames: number;
	readonly body: string;
	readonly direction?: 'rtl';
	/** Content security policy of the page. */
	readonly policy?: string;
	/** Height of the window where it matters. */
	readonly screen?: number;
	/** Whether wheel and keys can be tried: the frame is in the page itself. */
	readonly nested?: boolean;
}

const ENGLISH = { code: 'en', path: '', name: 'English' } as const;
const SPANISH = { code: 'es', path: 'es/', name: 'Español' } as const;
const HEIGHT = 640;
export const CHOICE: Choice = {
	chapter: 'kidnapped',
	language: ENGLISH,
	theme: 'paper',
	form: 'scroll',
	firstBeat: null,
	heights: { phone: HEIGHT, tablet: HEIGHT, wide: HEIGHT },
	top: 0,
	credit: false
};
const beatsOf = (chapter: string, count: number) =>
	Array.from({ length: count }, (_, k) => ({
		id: `${chapter}-${String(k + 1)}`,
		title: `Beat ${String(k + 1)}`
	}));
export const PIECE: Piece = {
	title: 'Kidnapped',
	summary: 'A summary',
	cover: 'kidnapped',
	alt: 'A field of marks',
	credit: 'A credit',
	beats: beatsOf('kidnapped', 3)
};

/** The snippet of earlier days, with a loader of any version. */
export const earlierSnippet = (site: string, { version, integrity }: Loader): string =>
	[
		`<div data-road-north="${site}embed/kidnapped/?theme=paper" data-title="Kidnapped" data-count="3" data-height="640">`,
		`  <a href="${site}c/kidnapped/"><img src="${site}og/en/kidnapped.png" alt="A field of marks" width="100%"></a>`,
		'</div>',
		`<script async src="${site}embed-${version}.js" integrity="${integrity}" crossorigin="anonymous"></script>`
	].join('\n');

const words =
	'<p>Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore.</p>';
/** Taller than any window before and after, so that there is something to scroll. */
const article = (inside: string, before = 12) =>
	`<main class="article">${words.repeat(before)}${inside}${words.repeat(40)}</main>`;

/** @param site address of the piece; `host` of these pages; `loader` the newest one, `earliest` the first that was published */
export function hosts(site: string, host: string, loader: Loader, earliest: Loader): readonly Host[] {
	const frame = plainSnippet(CHOICE, PIECE, site);
	const scripted = elementSnippet(CHOICE, PIECE, site, loader);
	const other = elementSnippet(
		{ ...CHOICE, chapter: 'ransom', language: SPANISH },
		{ ...PIECE, beats: beatsOf('ransom', 2) },
		site,
		loader
	);
	const src = `${site}embed/kidnapped/?theme=paper`;
	const within = (style: string) => article(`<div class="${style}">${scripted}</div>`);
	const scroll = { form: 'scroll', sized: 'fixed', frames: 1 } as const;
	const fixed = { form: 'stepper', sized: 'fixed', frames: 1 } as const;
	const wished = { form: 'stepper', sized: 'wished', frames: 1 } as const;
	/** A host's own few lines that listen to one shape of message. */
	const listening = (shape: string) =>
		article(
			`<iframe class="bare" src="${src}" data-listens="${shape}" title="Piece"></iframe><script src="/listen.js"></script>`
		);

	return [
		{ name: 'plain', ...fixed, body: article(frame) },
		{
			name: 'sandboxed',
			...fixed,
			body: article(frame.replace('<iframe', '<iframe sandbox="allow-scripts"'))
		},
		{ name: 'loader', ...scroll, body: article(scripted) },
		{
			name: 'loader, sandboxed',
			...scroll,
			body: article(scripted.replace('<road-north ', '<road-north sandbox="allow-scripts" '))
		},
		{ name: 'earlier snippet', ...scroll, body: article(earlierSnippet(site, loader)) },
		{ name: 'earlier snippet and loader', ...scroll, body: article(earlierSnippet(site, earliest)) },
		{ name: 'overflow hidden', ...wished, body: within('hides') },
		{ name: 'overflow-x hidden', ...wished, body: within('hides-x') },
		{ name: 'overflow clip', ...scroll, body: within('clips') },
		{ name: 'flex', ...scroll, body: within('flexes') },
		{ name: 'grid', ...scroll, body: within('grids') },
		{ name: 'transform', ...scroll, body: within('moved') },
		{ name: 'styles frames', ...fixed, body: article(`<div class="styled">${frame}</div>`) },
		{ name: 'styles frames, loader', ...scroll, body: within('strictly') },
		{ name: 'fixed height', ...wished, body: within('squeezed') },
		{ name: 'fixed height, not squeezed', ...wished, body: within('lidded') },
		{ name: 'phone on its side', ...scroll, screen: 340, body: article(scripted) },
		{ name: 'tiny window', ...wished, screen: 240, body: article(scripted) },
		{
			name: 'strict policy',
			...scroll,
			policy: `default-src 'none'; script-src ${site} ${host}watch.js; style-src ${host}host.css; frame-src ${site}; img-src ${site} ${host}favicon.ico; report-uri /report`,
			body: article(scripted)
		},
		{
			name: 'script stripped',
			form: 'none',
			sized: 'fixed',
			frames: 0,
			body: article(scripted.replace(/<script.*<\/script>/s, ''))
		},
		{
			name: 'nested',
			...fixed,
			nested: true,
			body: article(`<iframe class="bare" src="/inner.html" title="Wrapper" height="640"></iframe>`)
		},
		{ name: 'two', ...scroll, frames: 2, body: article(scripted + words.repeat(20) + other) },
		{ name: 'narrow column', ...scroll, body: within('narrow') },
		{ name: 'right to left', ...scroll, direction: 'rtl', body: article(scripted) },
		{
			name: 'pym',
			...wished,
			body: article(
				`<div id="pym" data-src="${src}"></div><script src="/packages/pym.js/dist/pym.v1.min.js"></script><script src="/pym-start.js"></script>`
			)
		},
		{
			name: 'newswire frames',
			...wished,
			body: article(
				`<div data-frame-src="${src}"></div><script src="/packages/@newswire/frames/dist/frames.umd.js"></script><script src="/newswire.js"></script>`
			)
		},
		{
			name: 'sidechain',
			...wished,
			body: article(
				`<side-chain src="${src}"></side-chain><script src="/packages/@nprapps/sidechain/dist/sidechain.js"></script>`
			)
		},
		{
			name: 'open-iframe-resizer',
			...wished,
			body: article(
				`<iframe class="bare" id="oir" src="${src}" title="Piece"></iframe><script type="module" src="/open-resizer.js"></script>`
			)
		},
		{
			name: 'pasted into WordPress',
			...wished,
			body: article(`${pastedIntoWordPress(site)}<script src="/wordpress.js"></script>`)
		},
		...['datawrapper', 'embedly', 'canvas', 'guardian', 'amp', 'wordpress', 'iframe-resizer'].map(
			(shape) => ({
				name: `listens as ${shape}`,
				...wished,
				body: listening(shape)
			})
		)
	];
}

/** The answer of the built site for an address with a theme, as WordPress keeps it. */
function pastedIntoWordPress(site: string): string {
	const file = 'dist/oembed/kidnapped-paper-en.json';
	const { html } = JSON.parse(readFileSync(file, 'utf8')) as { readonly html: string };
	const kept = filteredByWordPress(html, 'aB3dE');
	if (kept === null) throw new Error(`WordPress makes no frame of ${file}`);
	// A build that knows no address names that of `npm start`.
	return kept.replaceAll(LOCAL, site);
}

/** The page between, in which a content system wraps what it does not know. */
export const innerPage = (site: string): string =>
	`<!doctype html><title>Wrapper</title><link rel="stylesheet" href="/host.css"><body class="wrapper">${plainSnippet(CHOICE, PIECE, site)}<script src="/relay.js"></script>`;
