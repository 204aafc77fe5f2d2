/** Files among texts and data that nothing reads: a copy, a wrong name, a language that is not listed. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Problems } from './problem';

/** Folders in which editors write, and which files there are read by others. */
const FOLDERS: readonly { readonly folder: string; readonly others: RegExp }[] = [
	// The map and what makes it.
	{ folder: 'data', others: /^data\/(map|build)\// },
	{ folder: 'src/text/words', others: /^$/ },
	// Code beside the texts.
	{ folder: 'src/chapters', others: /\.(ts|js|svelte|css)$/ }
];

/** @param problems that know which files were read */
export function checkStrayFiles(root: string, problems: Problems): void {
	for (const { folder, others } of FOLDERS) {
		const entries = readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true });
		for (const entry of entries) {
			const file = path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/');
			// Names with a dot in front belong to the system or to an editor.
			if (entry.isDirectory() || /(^|\/)\./.test(file) || others.test(file) || problems.read.has(file))
				continue;
			problems.add(
				file,
				1,
				'nothing reads this file',
				'correct its name or its folder, or delete it; a language is listed in src/languages.ts'
			);
		}
	}
}
