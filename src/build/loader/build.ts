/**
 * Writes the loader for host pages twice: `embed.js`, always the newest, and `embed-<version>.js`, which never changes, so that
 * newsrooms can pin it by its hash. The build fails when a published version no longer has its published hash.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { firstLanguage } from '../first-language';

const SOURCE = 'src/modes/embed/loader/loader.ts';
const LOG = 'src/build/loader/published.json';
/** Largest size of the loader, bytes of gzip. */
const MOST_BYTES = 3072;

export interface Published {
	readonly version: string;
	/** Subresource integrity of `embed-<version>.js`. */
	readonly integrity: string;
}

/** The current version: the last one in published.json. */
export function publishedLoader(root: string): Published {
	const log = JSON.parse(readFileSync(path.join(root, LOG), 'utf8')) as Readonly<Record<string, string>>;
	const [version = '', integrity = ''] = Object.entries(log).at(-1) ?? [];
	return { version, integrity };
}

/** @throws when the loader is too large, or differs from the one published under its version */
export async function writeLoader(root: string, out: string): Promise<void> {
	const code = await loaderCode(root);
	const bytes = gzipSync(code).length;
	if (bytes > MOST_BYTES)
		throw new Error(`the loader has ${String(bytes)} bytes of gzip; ${String(MOST_BYTES)} are allowed`);
	const { version, integrity } = publishedLoader(root);
	const own = `sha384-${createHash('sha384').update(code).digest('base64')}`;
	if (own !== integrity) {
		throw new Error(
			`the loader is not the one published as ${version}: write a new version into ${LOG}, with the hash ${own}, and ` +
				`keep the old file as public/embed-${version}.js if anybody may have pinned it`
		);
	}
	await mkdir(out, { recursive: true });
	for (const name of ['embed.js', `embed-${version}.js`]) await writeFile(path.join(out, name), code);
}

/** Bundles the loader into one minified file without imports and without global variables. */
export async function loaderCode(root: string): Promise<string> {
	const built = await build({
		root,
		configFile: false,
		logLevel: 'warn',
		plugins: [firstLanguage()],
		build: {
			write: false,
			copyPublicDir: false,
			target: 'es2022',
			minify: true,
			lib: { entry: path.join(root, SOURCE), formats: ['iife'], name: 'loader', fileName: 'embed' }
		}
	});
	const result = Array.isArray(built) ? built[0] : built;
	if (!result || !('output' in result)) throw new Error('the loader was not built');
	const chunk = result.output[0];
	return chunk.code;
}
