/** Writes the list of a build's files after all of them, and checks by the list that a site is complete before it is served. */
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Name of the list in the built site. */
export const FILE_LIST = 'files.json';
const HOW = 'Run "npm run build" first, or "npm start", which builds and serves.';

/**
 * Writes a list of a folder's files and their sizes in bytes into the folder.
 * @param {string} folder
 */
export async function writeFileList(folder) {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = entries
		.filter((entry) => entry.isFile() && entry.name !== FILE_LIST)
		.map((entry) => path.join(entry.parentPath, entry.name))
		.sort();
	const sizes = await Promise.all(
		files.map(async (file) => [
			path.relative(folder, file).replaceAll(path.sep, '/'),
			(await stat(file)).size
		])
	);
	await writeFile(path.join(folder, FILE_LIST), `${JSON.stringify(Object.fromEntries(sizes), null, '\t')}\n`);
}

/**
 * Checks that a folder contains a complete site. It may contain files added after the build, such as PDFs.
 * @param {string} folder
 * @throws {Error} with one line that names what is missing and the command to run
 */
export async function assertWhole(folder) {
	const name = `${path.basename(folder)}/`;
	if (!(await sizeOf(path.join(folder, 'index.html'))))
		throw new Error(`There is nothing to serve yet: ${name} has no index.html. ${HOW}`);
	const text = await readFile(path.join(folder, FILE_LIST), 'utf8').catch(() => null);
	if (text === null)
		throw new Error(`${name} is half a build: ${FILE_LIST}, which the build writes last, is missing. ${HOW}`);
	const sizes = Object.entries(JSON.parse(text));
	const found = await Promise.all(sizes.map(([file]) => sizeOf(path.join(folder, file))));
	const wrong = sizes.flatMap(([file, size], k) => (found[k] === size ? [] : [file]));
	if (wrong.length > 0)
		throw new Error(
			`${name} is half a build: of ${sizes.length} files ${wrong.length} are missing or of another size, such as ${wrong[0]}. ${HOW}`
		);
}

/** @param {string} file */
const sizeOf = (file) =>
	stat(file).then(
		({ size }) => size,
		() => null
	);
