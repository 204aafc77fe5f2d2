/** Compresses the built site's text files once, so that a server can send them without compressing at each request. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isText } from './tools/media-types.js';

const brotli = promisify(brotliCompress);
const gz = promisify(gzip);

/** Brotli quality for rarely requested files. */
const RARE_QUALITY = 5;

/** Files compressed at a time: Node's thread pool has four threads. */
const AT_ONCE = 4;

/**
 * Writes a `.br` and a `.gz` beside every text file under a folder; rare files get only a `.br`, compressed faster. A compressed
 * file that is not smaller than its source is deleted, so that every `.br` and `.gz` saves bytes. Identical files give identical bytes.
 * @param {string} folder
 * @param {(file: string) => boolean} [rare] whether a file is rarely requested, and so compressed faster
 * @returns {Promise<{ files: number, bytes: number, br: number, gz: number }>} sums in bytes; `br` and `gz` as sent
 * @throws {Error} when the folder cannot be read or written
 */
export async function compressFolder(folder, rare = () => false) {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = entries
		.filter((entry) => entry.isFile() && isText(entry.name))
		.map((entry) => path.join(entry.parentPath, entry.name));
	const sum = { files: files.length, bytes: 0, br: 0, gz: 0 };
	const waiting = [...files];
	const compressWaiting = async () => {
		for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
			const sizes = await compressFile(file, rare(file));
			sum.bytes += sizes.bytes;
			sum.br += sizes.br;
			sum.gz += sizes.gz;
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, compressWaiting));
	return sum;
}

/**
 * Writes the compressed copies of one file.
 * @param {string} file
 * @param {boolean} rare whether it is rarely requested
 */
export async function compressFile(file, rare) {
	const body = await readFile(file);
	const [br, zipped] = await Promise.all([
		brotli(body, {
			params: {
				[constants.BROTLI_PARAM_QUALITY]: rare ? RARE_QUALITY : constants.BROTLI_MAX_QUALITY,
				[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
				[constants.BROTLI_PARAM_SIZE_HINT]: body.length
			}
		}),
		rare ? body : gz(body, { level: constants.Z_BEST_COMPRESSION })
	]);
	return {
		bytes: body.length,
		br: await keepIfSmaller(`${file}.br`, br, body.length),
		gz: await keepIfSmaller(`${file}.gz`, zipped, body.length)
	};
}

/**
 * @param {string} file
 * @param {Buffer} packed
 * @param {number} plainBytes
 * @returns {Promise<number>} bytes sent for this file from now on
 */
async function keepIfSmaller(file, packed, plainBytes) {
	if (packed.length >= plainBytes) {
		await rm(file, { force: true });
		return plainBytes;
	}
	await writeFile(file, packed);
	return packed.length;
}
