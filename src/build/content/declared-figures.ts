/** Figures that chapters name in code are figures of the data. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Story } from '../../story/beats';
import type { Problems } from './problem';

export function checkDeclaredFigures(
	root: string,
	{ chapters }: Story,
	known: ReadonlySet<string>,
	problems: Problems
): void {
	for (const { id, beats, reads = [], details = [] } of chapters) {
		const named = [
			...beats.flatMap(({ draws = [], guess }) => [...draws, ...(guess ? [guess.figure] : [])]),
			...reads,
			...details
		];
		const file = `src/chapters/${id}/index.ts`;
		for (const figure of new Set(named)) {
			if (known.has(figure)) continue;
			const lines = readFileSync(path.join(root, file), 'utf8').split('\n');
			const line = lines.findIndex((text) => text.includes(`'${figure}'`)) + 1;
			problems.add(
				file,
				Math.max(1, line),
				`there is no figure ${figure}`,
				'use an id of data/figures.yaml, or put the figure back there'
			);
		}
	}
}
