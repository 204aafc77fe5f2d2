/** Texts in the head of a Markdown file, each with its line. */
import type { Problems } from './problem';
import { readYaml } from './yaml-text';

export interface HeadField {
	/** Empty after a problem. */
	readonly text: string;
	/** From 1. */
	readonly line: number;
}

/** @returns what a head says under a name; that it says nothing is a problem */
export function headFields(head: string, file: string, problems: Problems): (name: string) => HeadField {
	const yaml = readYaml(head, file, problems, 1);
	const contents = yaml?.document.contents ?? null;
	const fields = yaml?.valueOf(contents) as Readonly<Record<string, unknown>> | null | undefined;
	return (name) => {
		const value = fields?.[name];
		const line = yaml?.lineOf(contents, [name]) ?? 1;
		if (typeof value === 'string' && value.trim() !== '') return { text: value.trim(), line };
		problems.add(
			file,
			line,
			`${name} is missing from the head`,
			`add "${name}: …" between the two lines of ---`
		);
		return { text: '', line };
	};
}
