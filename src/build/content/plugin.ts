/**
 * Serves the checked content as virtual modules: `virtual:content/<language>` (the content of one language, for the server side),
 * `virtual:contents` (all of these by language), `virtual:figures` (numbers only, for drawings) and `virtual:tables` (the list of
 * downloads). A problem in the content stops the build.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { langs } from '../../languages';
import { tablesOf } from '../downloads/tables';
import { declaredStory } from './declared-story';
import { loadContent, type Content } from './load';
import { drawnFigures, localise } from './localise';

/** Writes the source text of each virtual module, by module id. */
const modules: Readonly<Record<string, (loaded: Content) => string>> = {
	'virtual:figures': (loaded) => exported(numbers(loaded)),
	'virtual:tables': (loaded) =>
		exported(tablesOf(loaded).map(({ name, rows }) => ({ name, rows: rows.length }))),
	'virtual:contents': () =>
		[
			...langs.map((lang, k) => `import content${String(k)} from 'virtual:content/${lang}';`),
			`export default { ${langs.map((lang, k) => `'${lang}': content${String(k)}`).join(', ')} };`
		].join('\n'),
	...Object.fromEntries(
		langs.map((lang) => [`virtual:content/${lang}`, (loaded: Content) => exported(localise(loaded, lang))])
	)
};

const exported = (value: unknown): string => `export default ${JSON.stringify(value)}`;

/** Name of the event that the dev server sends when a text, a figure or a declaration has changed. */
export const CONTENT_CHANGED = 'content-changed';

export function content(): Plugin {
	let root = process.cwd();
	let loaded: Content | null = null;
	/** Source text of each module as it was last served, by module id. */
	const served = new Map<string, string>();
	return {
		name: 'content',
		configResolved(config) {
			root = config.root;
		},
		resolveId: (id) => (id in modules ? `\0${id}` : null),
		async load(id) {
			const write = id.startsWith('\0') ? modules[id.slice(1)] : undefined;
			if (!write) return null;
			loaded ??= loadContent(root, await declaredStory(root));
			for (const file of dataFiles(root)) this.addWatchFile(file);
			const text = write(loaded);
			served.set(id, text);
			return text;
		},
		/** Replaces the modules whose text has changed. After an error in the content it replaces all, so that loading them reports the error. */
		async hotUpdate({ file, server, modules: affected }) {
			const declares = DECLARATION.test(path.relative(root, file));
			if (!declares && !dataFiles(root).includes(file)) return;
			if (this.environment.name !== 'client') return;
			loaded = await loadedOrNull(root);
			const now = loaded;
			server.ws.send({ type: 'custom', event: CONTENT_CHANGED });
			const { moduleGraph } = this.environment;
			const changed = [...served]
				.filter(([id, text]) => now === null || modules[id.slice(1)]?.(now) !== text)
				.flatMap(([id]) => moduleGraph.getModuleById(id) ?? []);
			// Clearing the texts makes every module count as changed once the error is corrected.
			if (now === null) for (const id of served.keys()) served.set(id, '');
			return declares ? [...affected, ...changed] : changed;
		}
	};
}

/** Matches the source files on which content depends besides the data files, as paths from the project's root. */
const DECLARATION = /^src\/chapters\/([^/]+\/index|story)\.ts$/;

async function loadedOrNull(root: string): Promise<Content | null> {
	try {
		return loadContent(root, await declaredStory(root));
	} catch {
		return null;
	}
}

const foldersIn = (root: string, folder: string) =>
	readdirSync(path.join(root, folder), { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => `${folder}/${name}`);

const dataFiles = (root: string) =>
	[
		'data',
		'data/method',
		'data/lesson',
		...foldersIn(root, 'data/lesson'),
		'src/chapters',
		...foldersIn(root, 'src/chapters'),
		...foldersIn(root, 'src/text/words')
	].flatMap((folder) =>
		readdirSync(path.join(root, folder))
			.filter((name) => /\.(yaml|md|txt)$/.test(name))
			.map((name) => path.join(root, folder, name))
	);

/** Numbers of the figures that the client's drawings show; other figures would add bytes that no drawing uses. */
function numbers({
	declared,
	figures
}: Content): Record<string, { value: number | null; low?: number; high?: number }> {
	const drawn = drawnFigures(declared);
	return Object.fromEntries(
		[...figures.values()]
			.filter(({ id }) => drawn.has(id))
			.map(({ id, computed, low, high }) => [
				id,
				low !== null && high !== null ? { value: null, low, high } : { value: computed }
			])
	);
}
