/** Writes dist/offline/<lang>.html, each a complete copy of story, classroom and lesson in one language. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { BUNDLED, bundleNotice } from '../tools/licences/notice.js';
import { buildServerSide, type ServerSide } from '../ssr-build';
import { sourcePlugins } from '../source-plugins';
import { watchScripts } from '../../runtime/watch-scripts';
import { inlineScript } from '../inline-script';
import { offlineHtml } from './file';

const root = fileURLToPath(new URL('../../..', import.meta.url));
/** Bytes; more than any file of the bundle, so that Vite inlines all files. */
const EVERYTHING = 100_000_000;

/** What follows the files; it is handed the server side that rendered them. */
type After = (side: ServerSide) => Promise<void>;

function offlineFiles(after: After): Plugin {
	return {
		name: 'offline-files',
		async writeBundle(_options, bundle) {
			const parts = Object.values(bundle).filter(({ fileName }) => fileName !== BUNDLED);
			const chunks = parts.filter((part) => part.type === 'chunk');
			const styles = parts.filter((part) => part.type === 'asset' && part.fileName.endsWith('.css'));
			const rest = parts.length - chunks.length - styles.length;
			const [chunk] = chunks;
			if (!chunk || chunks.length > 1 || rest > 0) {
				throw new Error(`the bundle is not whole: ${parts.map(({ fileName }) => fileName).join(', ')}`);
			}
			const style = styles
				.map((part) => (part.type === 'asset' ? Buffer.from(part.source).toString('utf8') : ''))
				.join('\n');
			const side = await buildServerSide(root, sourcePlugins);
			const out = path.join(root, 'dist/offline');
			await mkdir(out, { recursive: true });
			const notice = bundleNotice(bundle, root);
			for (const page of side.offlinePages()) {
				const html = offlineHtml(page, {
					watch: inlineScript(watchScripts),
					script: chunk.code,
					style,
					notice
				});
				await writeFile(path.join(out, `${page.lang}.html`), html);
				console.log(`dist/offline/${page.lang}.html  ${(html.length / 1e6).toFixed(1)} MB`);
			}
			await after(side);
		}
	};
}

export const offlineConfig = (after: After = () => Promise.resolve()) =>
	defineConfig({
		root,
		base: './',
		publicDir: false,
		plugins: [sourcePlugins(), offlineFiles(after)],
		build: {
			target: 'es2022',
			outDir: '.cache/offline',
			emptyOutDir: true,
			assetsInlineLimit: EVERYTHING,
			cssCodeSplit: false,
			modulePreload: false,
			license: { fileName: BUNDLED },
			rolldownOptions: {
				input: path.join(root, 'src/build/offline/entry.ts'),
				output: { codeSplitting: false }
			}
		}
	});

export default offlineConfig();
