/**
 * A build is whole or not there: it is written beside the last one, into `dist.new`, and takes its place when all of it is written. One
 * that breaks off leaves the last one as it was.
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
			// After every other plugin has written what it writes.
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
 * Puts a folder in the place of another, which lies at `<place>.old` in between.
 * @throws {Error} with one line that says where the new folder lies, when the system does not let the place be renamed
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
