/** The built site as files: its pages read once, what they load, and how many bytes that is. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { themes } from '../../src/styles/tokens';
import { elements, readMarkup, type Node } from './markup';

export const root = process.cwd();
export const dist = path.join(root, 'dist');
export { contents } from '../unit/contents';
export const langs = ['en', 'es'] as const;

export interface Page {
	/** Path in the site, such as `es/index.html`. */
	readonly file: string;
	readonly text: string;
	readonly document: Node;
	readonly all: readonly Node[];
}

if (!existsSync(path.join(dist, 'index.html')))
	throw new Error('There is no built site in dist/. Run "npm run build" first, then these tests again.');

function readPage(file: string): Page {
	const text = readFileSync(path.join(dist, file), 'utf8');
	const document = readMarkup(text, 'html');
	return { file, text, document, all: [...elements(document)] };
}

/** What only leads on, to a page in a theme. */
const LEADS_ON = new RegExp(`(^|/)c/([a-z-]+/)?(${themes.join('|')})/`);

/** Every page that is hosted; what opens from a disk, leads on, or is sent for no page follows rules of its own. */
export const pages: readonly Page[] = readdirSync(dist, { recursive: true, encoding: 'utf8' })
	.map((file) => file.split(path.sep).join('/'))
	.filter((file) => file.endsWith('.html') && !file.startsWith('offline/') && file !== '404.html')
	.filter((file) => !LEADS_ON.test(file))
	.sort()
	.map(readPage);

/** The story in one language. */
export function storyPage(lang: 'en' | 'es'): Page {
	const file = lang === 'en' ? 'index.html' : 'es/index.html';
	const page = pages.find((candidate) => candidate.file === file);
	if (!page) throw new Error(`dist/${file} is missing`);
	return page;
}

export const attribute = (node: Node, name: string): string => node.attributes.get(name) ?? '';

export const named = (page: Page, ...names: string[]): readonly Node[] =>
	page.all.filter(({ name }) => names.includes(name));

/** Whether an address leads out of the site: a scheme, or a host. */
export const isForeign = (address: string): boolean => /^([a-z][a-z+.-]*:|\/)/i.test(address);

/** The file of the site that an address on a page means; a folder means its index. */
export function resolved(page: Page, address: string): string {
	const { pathname } = new URL(address, `http://site/${page.file}`);
	return decodeURI(pathname)
		.slice(1)
		.replace(/(^|\/)$/, '$1index.html');
}

/** A script and every chunk it can import, now or later. */
export function scriptsOf(page: Page): ReadonlySet<string> {
	const found = new Set<string>();
	const visit = (file: string) => {
		if (found.has(file)) return;
		found.add(file);
		const text = readFileSync(path.join(dist, file), 'utf8');
		for (const [, name = ''] of text.matchAll(/["'`]\.\/([\w.-]+\.js)["'`]/g)) {
			visit(path.posix.join(path.posix.dirname(file), name));
		}
	};
	for (const script of named(page, 'script')) {
		if (script.attributes.has('src')) visit(resolved(page, attribute(script, 'src')));
	}
	for (const link of named(page, 'link')) {
		if (attribute(link, 'rel') === 'modulepreload') visit(resolved(page, attribute(link, 'href')));
	}
	return found;
}

/** The style sheets inside a page, in order. */
export const stylesOf = (page: Page): readonly string[] =>
	[...page.text.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, sheet]) => sheet ?? '');

/** The scripts inside a page, data apart, in order. */
export const inlineScriptsOf = (page: Page): readonly string[] =>
	[...page.text.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script]) => script ?? '');

/** Files of the bundle with an extension. */
export const assets = (extension: string): readonly string[] =>
	readdirSync(path.join(dist, 'assets'))
		.filter((name) => name.endsWith(extension))
		.map((name) => `assets/${name}`);

/** Bytes on the wire: text by brotli at its best, what is packed already as it is. */
export function sentBytes(file: string, folder = dist): number {
	const bytes = readFileSync(path.join(folder, file));
	return /\.(woff2|webp|png|jpe?g)$/.test(file) ? bytes.length : brotliCompressSync(bytes).length;
}

export const sum = (numbers: Iterable<number>): number =>
	[...numbers].reduce((total, next) => total + next, 0);
