/**
 * Writes the prerendered pages: after the client's bundle the plugin builds the server side, renders every page and inserts the
 * bundle's addresses.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { watchScripts } from '../runtime/watch-scripts';
import type { Plugin, PluginOption, ResolvedConfig, Rolldown } from 'vite';
import { langs } from '../languages';
import { compressFolder } from './compress.js';
import { declaredStory } from './content/declared-story';
import { editionGaps } from './content/edition-gaps';
import { loadContent } from './content/load';
import { documentHtml } from './document';
import { inlineScript } from './inline-script';
import { writeDownloads } from './downloads/write';
import { BUNDLED, bundleNotice, NOTICE } from './tools/licences/notice.js';
import { writeLoader } from './loader/build';
import { makeFaces } from './pictures/faces';
import { writePng } from './pictures/write';
import { pageStyle } from './page-style';
import type { StyledPage } from './render/page';
import { siteFromEnvironment } from './seo/site';
import { buildServerSide, type ServerSide } from './ssr-build';
import { readStillSources, stillSvg } from './stills';
import { PLUGIN_FILE } from './wordpress/plugin';
import { fillDownloads } from './take-along/list';
import { writeServiceWorker } from './write-service-worker';

/** Typefaces of the first screen, by the beginning of the file name. */
const FIRST_FACES = ['piazzolla.', 'archivo.'];

/** @param sourcePlugins makes the plugins of the source files for the build of the server side */
export function pages(sourcePlugins: () => PluginOption[]): Plugin {
	let config: ResolvedConfig;
	let site: string | null;
	return {
		name: 'pages',
		apply: 'build',
		configResolved(resolved) {
			config = resolved;
			// Read first, so that an invalid SITE_URL stops the build at once.
			site = siteFromEnvironment();
		},
		async writeBundle(_options, bundle) {
			if (config.build.ssr) return;
			const out = path.resolve(config.root, config.build.outDir);
			const side = await buildServerSide(config.root, sourcePlugins);
			const watch = inlineScript(watchScripts);
			const all = side.renderPages().map((page) => {
				const assets = assetsOf(page.entry, bundle);
				const sheet = (files: readonly string[]) => pageStyle(files, bundle, page.root);
				return {
					assets,
					page: {
						...page,
						style: sheet(assets.styles),
						afterStyle: sheet(assets.afterStyles),
						inlineScript: page.entry === null ? '' : watch
					}
				};
			});
			for (const { page, assets } of all) await writePage(out, page, assets, site, bundle);
			const pages = all.map(({ page }) => page);
			for (const { file, text } of side.renderFiles(pages, site)) await writeOut(path.join(out, file), text);
			for (const { file, bytes } of await side.renderDocuments()) await writeOut(path.join(out, file), bytes);
			const plugin = await readFile(path.join(config.root, 'src/build/wordpress/road-north.php'), 'utf8');
			await writeOut(path.join(out, PLUGIN_FILE), side.pluginZip(plugin, site));
			await writeOut(path.join(out, NOTICE), bundleNotice(bundle, config.root));
			// Pages contain their styles, and the notice contains the list of packages, so these files are superfluous.
			await Promise.all(
				Object.keys(bundle)
					.filter((file) => file.endsWith('.css') || file === BUNDLED)
					.map((file) => rm(path.join(out, file)))
			);
			await writeLoader(config.root, out);
			await writePictures(out, config.root, side);
			const content = loadContent(config.root, await declaredStory(config.root));
			await writeDownloads(out, config.root, content, site);
			const gaps = editionGaps(content.edition, site);
			if (gaps !== null) this.warn(gaps);
			await fillDownloads(out, side.takeAlongIn(site));
			if (config.mode !== 'draft')
				await compressFolder(out, (file) => /[\\/](stills|figures)[\\/]/.test(file));
			await writeServiceWorker(
				out,
				await readFile(path.join(config.root, 'src/build/service-worker.js'), 'utf8')
			);
		}
	};
}

async function writePage(
	out: string,
	page: StyledPage,
	{ scripts, preloads }: PageAssets,
	site: string | null,
	bundle: Rolldown.OutputBundle
): Promise<void> {
	const at = (file: string) => page.root + file;
	const fonts = Object.keys(bundle).filter(
		(file) =>
			file.endsWith('.woff2') &&
			FIRST_FACES.some((face) => path.basename(file).startsWith(face.replace('.', '-')))
	);
	const html = documentHtml({
		...page,
		site,
		scripts: scripts.map(at),
		preloads: preloads.map(at),
		fonts: fonts.filter((file) => !/italic|wide/.test(file)).map(at)
	});
	if (/<[^>]+\sstyle="/.test(page.body)) {
		throw new Error(
			`${page.file}: a style attribute was rendered, which the content security policy blocks; use a class or an SVG attribute`
		);
	}
	await writeOut(path.join(out, page.file), html);
}

async function writeOut(file: string, content: string | Uint8Array): Promise<void> {
	await mkdir(path.dirname(file), { recursive: true });
	await writeFile(file, content);
}

/** Writes the stills of every beat and the link pictures. */
async function writePictures(out: string, root: string, side: ServerSide): Promise<void> {
	const sources = await readStillSources(root);
	const faces = await makeFaces(root);
	for (const lang of langs) {
		for (const [name, stills] of [
			['stills', side.stillsIn(lang)],
			['figures', side.figurePicturesIn(lang)]
		] as const) {
			const folder = path.join(out, name, lang);
			await mkdir(folder, { recursive: true });
			for (const still of stills) {
				await writeFile(path.join(folder, `${still.beat}.svg`), await stillSvg(still, 'paper', sources));
			}
		}
		for (const { file, sheet } of side.cardsIn(lang)) {
			await writePng(sheet, path.join(out, file), { name: 'card', theme: 'paper' }, { sources, faces });
		}
	}
	await faces.remove();
}

interface PageAssets {
	readonly scripts: readonly string[];
	/** Chunks that the script imports when it starts; preloading them saves a round trip. */
	readonly preloads: readonly string[];
	readonly styles: readonly string[];
	/** Sheets made of src/pages/<entry>-after.css, which styles the elements after the page's `main`. */
	readonly afterStyles: readonly string[];
}

function assetsOf(entry: string | null, bundle: Rolldown.OutputBundle): PageAssets {
	if (entry === null) return { scripts: [], preloads: [], styles: [], afterStyles: [] };
	const chunks = Object.values(bundle).filter((part) => part.type === 'chunk');
	const first = chunks.find((chunk) => chunk.isEntry && chunk.name === entry);
	if (!first) throw new Error(`the bundle has no entry ${entry}: src/pages/${entry}.ts is missing`);
	const needed = new Set([first]);
	for (const chunk of needed) {
		for (const next of chunks) if (chunk.imports.includes(next.fileName)) needed.add(next);
	}
	// Imported chunks come first, so that a page's own styles override theirs.
	const inOrder = [...needed].reverse();
	return {
		scripts: [first.fileName],
		preloads: [...needed].slice(1).map(({ fileName }) => fileName),
		styles: [...new Set(inOrder.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]))],
		afterStyles: Object.values(bundle)
			.filter((part) => part.type === 'asset' && part.names.includes(`${entry}-after.css`))
			.map(({ fileName }) => fileName)
	};
}
