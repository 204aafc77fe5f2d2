/**
 * Hands the checked content to source files as virtual modules: `virtual:content/en` and `/es` (everything one language
 * needs, for the server side) and `virtual:figures` (numbers alone, for what is drawn). A mistake stops the build.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { loadContent, type Content } from './load';
import { localise } from './localise';

const IDS = ['virtual:content/en', 'virtual:content/es', 'virtual:figures'] as const;

export function content(): Plugin {
	let root = process.cwd();
	let loaded: Content | null = null;
	return {
		name: 'content',
		configResolved(config) {
			root = config.root;
		},
		resolveId: (id) => (IDS.some((known) => known === id) ? `\0${id}` : null),
		load(id) {
			if (!IDS.some((known) => `\0${known}` === id)) return null;
			loaded ??= loadContent(root);
			for (const file of dataFiles(root)) this.addWatchFile(file);
			const value =
				id === '\0virtual:figures' ? numbers(loaded) : localise(loaded, id.endsWith('en') ? 'en' : 'es');
			return `export default ${JSON.stringify(value)}`;
		},
		hotUpdate({ file, server }) {
			if (!file.startsWith(path.join(root, 'data'))) return;
			loaded = null;
			server.ws.send({ type: 'full-reload' });
		}
	};
}

const dataFiles = (root: string) =>
	['data', 'data/method', 'data/story/en', 'data/story/es'].flatMap((folder) =>
		readdirSync(path.join(root, folder))
			.filter((name) => /\.(yaml|md)$/.test(name))
			.map((name) => path.join(root, folder, name))
	);

/** What the client's drawings need of a figure. */
function numbers({
	figures
}: Content): Record<string, { value: number | null; low?: number; high?: number }> {
	return Object.fromEntries(
		[...figures.values()].map(({ id, computed, low, high }) => [
			id,
			low !== null && high !== null ? { value: null, low, high } : { value: computed }
		])
	);
}
