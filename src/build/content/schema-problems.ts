/** What a schema finds wrong, as problems that an editor understands, each with the line of the deepest key it is about. */
import type * as v from 'valibot';
import type { Problems } from './problem';
import type { YamlText } from './yaml-text';

/**
 * @param node what was checked
 * @param name of the row, where it has one
 */
export function addSchemaProblems(
	issues: readonly v.BaseIssue<unknown>[],
	{ yaml, node, file, name }: { yaml: YamlText; node: unknown; file: string; name?: string | undefined },
	problems: Problems
): void {
	for (const issue of issues) {
		const keys = (issue.path ?? []).map(({ key }) => key);
		const strange = issue.type === 'strict_object' && issue.expected === 'never';
		const place = keys.slice(0, strange ? -1 : undefined).join('.');
		const what = strange ? `holds "${String(keys.at(-1))}", which is no key of it` : issue.message;
		problems.add(
			file,
			yaml.lineOf(node, keys),
			[name === undefined ? '' : `${name}:`, place, what].filter((part) => part !== '').join(' '),
			strange
				? 'remove it or correct its name; a text with a comma or a colon in { … } stands in straight quotes'
				: 'look at a neighbouring row for the form'
		);
	}
}
