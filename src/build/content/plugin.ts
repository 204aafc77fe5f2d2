/**
 * Hands the checked content to source files as virtual modules: `virtual:content/en` and `/es` (everything one language
 * needs, for the server side), `virtual:figures` (numbers alone, for what is drawn) and `virtual:tables` (which downloads
 * there are). A mistake stops the build.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { tablesOf } from '../downloads/tables';
import { declaredStory } from './declared-story';
import { loadContent, type Content } from './load';
import { drawnFigures, localise } from './localise';

const IDS = ['virtual:content/en', 'virtual:content/es', 'virtual:figures', 'virtual:tables'] as const;

export function content(): Plugin {
	let root = process.cwd();
	let loaded: Content | null = null;
	return {
		name: 'content',
		configResolved(config) {
			root = config.root;
		},
		resolveId: (id) => (IDS.some((known) => known === id) ? `\0${id}` : null),
		async load(id) {
			if (!IDS.some((known) => `\0${known}` === id)) return null;
			loaded ??= loadContent(root, await declaredStory(root));
			for (const file of dataFiles(root)) this.addWatchFile(file);
			const value = valueOf(id, loaded);
			return `export default ${JSON.stringify(value)}`;
		},
		hotUpdate({ file, server }) {
			if (!dataFiles(root).includes(file)) return;
			loaded = null;
			server.ws.send({ type: 'full-reload' });
		}
	};
}

function valueOf(id: string, loaded: Content): unknown {
	switch (id) {
		case '\0virtual:figures':
			return numbers(loaded);
		case '\0virtual:tables':
			return tablesOf(loaded).map(({ name, title, rows }) => ({ name, title, rows: rows.length }));
		default:
			return localise(loaded, id.endsWith('en') ? 'en' : 'es');
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
		'src/chapters',
		...foldersIn(root, 'src/chapters'),
		...foldersIn(root, 'src/text/words')
	].flatMap((folder) =>
		readdirSync(path.join(root, folder))
			.filter((name) => /\.(yaml|md)$/.test(name))
			.map((name) => path.join(root, folder, name))
	);

/** What the client's drawings need of a figure; the others would only weigh. */
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
