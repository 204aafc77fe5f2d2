/**
 * The project's variable faces as fixed ones, for a renderer that knows no variations: one file for each weight in use, in a
 * temporary folder. Also measures words set in them.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as fontkit from 'fontkit';
import subsetFont from 'subset-font';

/** The renderer finds a face by the family its file names, and by hundreds of weight: `named` is what it goes by. */
const cuts = [
	{ file: 'archivo', weight: 450, named: 400 },
	{ file: 'archivo', weight: 500, named: 500 },
	{ file: 'archivo', weight: 650, named: 700 },
	// Of the same family as the others: kept apart by a weight none of them has.
	{ file: 'archivo-wide', weight: null, named: 900 },
	{ file: 'piazzolla', weight: 400, named: 400 },
	{ file: 'piazzolla', weight: 630, named: 700 },
	{ file: 'piazzolla-italic', weight: null, named: 400 }
] as const;

/** Families as the font files name themselves. */
export const families = { serif: "'Piazzolla Thin'", sans: "'Archivo SemiBold'" } as const;
export const WIDE_WEIGHT = 900;

/** Width in px of words set in one of the faces. */
export type Measure = (text: string, px: number, face: 'title' | 'text' | 'label') => number;

export interface Faces {
	/** Font files on disk. */
	readonly files: readonly string[];
	/** @returns px */
	readonly measure: Measure;
	remove(): Promise<void>;
}

export async function makeFaces(root: string): Promise<Faces> {
	const folder = await mkdtemp(path.join(tmpdir(), 'faces-'));
	const made = await Promise.all(
		cuts.map(async ({ file, weight, named }) => {
			const whole = await readFile(path.join(root, 'src/styles/fonts', `${file}.woff2`));
			const fixed = await subsetFont(whole, lettersOf(whole), {
				targetFormat: 'sfnt',
				...(weight === null ? {} : { variationAxes: { wght: weight } })
			});
			const name = path.join(folder, `${file}-${String(named)}.ttf`);
			await writeFile(name, withWeight(fixed, named));
			return { name, file, named, bytes: fixed };
		})
	);
	const cut = (file: string, named: number) =>
		single(made.find((face) => face.file === file && face.named === named)?.bytes ?? Buffer.alloc(0));
	const faces = { title: cut('piazzolla', 700), text: cut('piazzolla', 400), label: cut('archivo', 700) };
	return {
		files: made.map(({ name }) => name),
		measure: (text, px, face) => (faces[face].layout(text).advanceWidth * px) / faces[face].unitsPerEm,
		remove: () => rm(folder, { recursive: true, force: true })
	};
}

const lettersOf = (bytes: Buffer) => String.fromCodePoint(...single(bytes).characterSet);

function single(bytes: Buffer): fontkit.Font {
	const font = fontkit.create(bytes);
	if (!('characterSet' in font)) throw new Error('a collection of fonts stands where one font should');
	return font;
}

/** Writes usWeightClass, the third number of the OS/2 table. */
function withWeight(font: Buffer, weight: number): Buffer {
	const tables = font.readUInt16BE(4);
	for (let k = 0; k < tables; k++) {
		const record = 12 + k * 16;
		if (font.toString('latin1', record, record + 4) !== 'OS/2') continue;
		font.writeUInt16BE(weight, font.readUInt32BE(record + 8) + 4);
	}
	return font;
}
