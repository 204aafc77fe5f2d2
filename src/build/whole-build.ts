/**
 * Makes builds atomic: Vite writes the build into `dist.new`, which replaces `dist` when it is complete. A build that fails leaves the
 * last one unchanged.
 */
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'vite';
import { writeFileList } from './tools/whole-site.js';

export function wholeBuild(): Plugin {
	let place = '';
	let beside = '';
	return {
		name: 'whole-build',
		apply: 'build',
		config({ build }) {
			const folder = build?.outDir ?? 'dist';
			return { build: { outDir: `${folder}.new`, emptyOutDir: true } };
		},
		configResolved({ root, build }) {
			beside = path.resolve(root, build.outDir);
			place = beside.slice(0, -'.new'.length);
		},
		writeBundle: {
			// The list must include the files of all other plugins.
			order: 'post',
			sequential: true,
			async handler() {
				await writeFileList(beside);
				await replaceFolder(place, beside);
			}
		}
	};
}

/**
 * Replaces the folder `place` by the folder `beside`; in between the former folder is at `<place>.old`.
 * @throws {Error} with one line that names the new folder, when `place` cannot be renamed
 */
async function replaceFolder(place: string, beside: string): Promise<void> {
	const former = `${place}.old`;
	await rm(former, { recursive: true, force: true });
	await rename(place, former).catch((error: unknown) => {
		const { code = '' } = error as NodeJS.ErrnoException;
		if (code === 'ENOENT') return;
		throw new Error(
			`the build is whole in ${beside}, but ${place} cannot be replaced (${code}): close what uses it`,
			{ cause: error }
		);
	});
	await rename(beside, place);
	await rm(former, { recursive: true, force: true });
}
