/** Exports every beat as SVG and PNG for print and social media: three shapes, every language, on paper and on obsidian. */
import path from 'node:path';
import { langs } from '../languages';
import type { Theme } from '../styles/tokens';
import { makeFaces } from './pictures/faces';
import { pressFormats } from './pictures/formats';
import { writePng, writeSvg } from './pictures/write';
import { sheetsIn } from './ssr-entry';
import { readStillSources } from './stills';

export interface ExportOptions {
	readonly root: string;
	/** Folder of the files `<folder>/<lang>/<theme>/<shape>/<beat>.svg` and `.png`. */
	readonly folder: string;
	/** Ids of the beats to export; all when empty. */
	readonly only: readonly string[];
	readonly say: (line: string) => void;
}

const grounds = ['paper', 'obsidian'] as const satisfies readonly Theme[];

/** @returns number of pictures, each in two files */
export async function exportStills({ root, folder, only, say }: ExportOptions): Promise<number> {
	const studio = { sources: await readStillSources(root), faces: await makeFaces(root) };
	let count = 0;
	for (const lang of langs) {
		for (const name of pressFormats) {
			const sheets = sheetsIn(lang, name).filter(({ beat }) => only.length === 0 || only.includes(beat));
			for (const theme of grounds) {
				for (const sheet of sheets) {
					const file = path.join(folder, lang, theme, name, sheet.beat);
					await writeSvg(sheet, `${file}.svg`, { name, theme }, studio);
					await writePng(sheet, `${file}.png`, { name, theme }, studio);
					count += 1;
				}
				say(`${lang} ${name} ${theme}: ${String(sheets.length)} pictures`);
			}
		}
	}
	await studio.faces.remove();
	return count;
}
