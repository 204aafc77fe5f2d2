/**
 * Makes static faces from the project's variable ones, because the PNG renderer does not support variations: one file for each weight
 * in use, in a temporary folder. Also measures text in these faces.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as fontkit from 'fontkit';
import subsetFont from 'subset-font';

/** The renderer selects a face by the family name in its file and by its weight in hundreds: `named` is that weight. */
const cuts = [
	{ file: 'archivo', weight: 450, named: 400 },
	{ file: 'archivo', weight: 500, named: 500 },
	{ file: 'archivo', weight: 650, named: 700 },
	// The wide face has the same family name as the others, and is distinguished by a weight that none of them has.
	{ file: 'archivo-wide', weight: null, named: 900 },
	{ file: 'piazzolla', weight: 400, named: 400 },
	{ file: 'piazzolla', weight: 630, named: 700 },
	{ file: 'piazzolla-italic', weight: null, named: 400 }
] as const;

/** Family names in the font files. */
export const families = { serif: "'Piazzolla Thin'", sans: "'Archivo SemiBold'" } as const;
export const WIDE_WEIGHT = 900;

/** Measures the width of a text in one of the faces, px. */
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

/** Sets usWeightClass, the third number of the OS/2 table. */
function withWeight(font: Buffer, weight: number): Buffer {
	const tables = font.readUInt16BE(4);
	for (let k = 0; k < tables; k++) {
		const record = 12 + k * 16;
		if (font.toString('latin1', record, record + 4) !== 'OS/2') continue;
		font.writeUInt16BE(weight, font.readUInt32BE(record + 8) + 4);
	}
	return font;
}
