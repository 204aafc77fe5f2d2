/** Sources: each supports something that a reader sees, and can be opened. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Problems } from './problem';
import type { SourceRow } from './schemas';
import type { Row } from './yaml-file';

/** Key of what is no source but the piece's own arithmetic. */
const OWN = 'own';

/** Sources that sentences link. @param files texts, as paths from the project's root */
export const linkedSources = (root: string, files: readonly string[]): string[] =>
	files
		.filter((file) => existsSync(path.join(root, file)))
		.flatMap((file) => [...readFileSync(path.join(root, file), 'utf8').matchAll(/\(source:([a-z0-9-]+)\)/g)])
		.map(([, id = '']) => id);

/** @param used ids of sources that a figure, a corridor, a date, a statement or a sentence names */
export function checkSources(
	rows: readonly Row<SourceRow>[],
	used: ReadonlySet<string>,
	problems: Problems
): void {
	for (const { value, file, line, lineOf } of rows) {
		if (value.key === OWN) continue;
		if (value.url === null)
			problems.add(
				file,
				lineOf('url'),
				`${value.id} has no address`,
				'give the address of the page or of a copy'
			);
		if (!used.has(value.id))
			problems.add(
				file,
				line,
				`${value.id} supports nothing`,
				'name it where it supports a claim, or remove the row'
			);
	}
}
