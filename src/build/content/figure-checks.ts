/** Every figure against what it names: its sources, its formula, the words of the release that carry it. */
import { figuresIn } from './formula';
import type { NumberWords } from './number-words';
import type { Problems } from './problem';
import type { Release } from './release';
import type { FigureRow } from './schemas';
import type { Row } from './yaml-file';

/** @param words number words of the release's language; null where they are not known */
export function checkFigures(
	rows: readonly Row<FigureRow>[],
	sources: ReadonlySet<string>,
	release: Release,
	words: NumberWords | null,
	problems: Problems
): void {
	const ids = new Set(rows.map(({ value }) => value.id));
	for (const row of rows) {
		const { value, file, lineOf } = row;
		const complain = (key: string, what: string, mend: string) => {
			problems.add(file, lineOf(key), `${value.id}: ${what}`, mend);
		};
		const named = [
			{ id: value.source.id, key: 'source' },
			...value.also.map((id) => ({ id, key: 'also' })),
			...value.disputes.flatMap((dispute) => dispute.sources.map((id) => ({ id, key: 'disputes' })))
		];
		for (const { id, key } of named) {
			if (!sources.has(id))
				complain(key, `source ${id} is not in data/sources.yaml`, 'add the source there or correct its id');
		}
		for (const id of figuresIn(value.formula ?? '')) {
			if (!ids.has(id)) complain('formula', `there is no figure [${id}]`, 'correct the id in the formula');
		}
		checkFragment(value, release, words, complain);
	}
}

function checkFragment(
	{ source, fragment, value, range }: FigureRow,
	release: Release,
	words: NumberWords | null,
	complain: (key: string, what: string, mend: string) => void
): void {
	if (source.id === release.id && source.paragraph !== undefined && !(source.paragraph in release.paragraphs))
		complain(
			'source',
			`the release has no paragraph ${String(source.paragraph)}`,
			`count again: it has ${String(release.paragraphs.length - 1)}`
		);
	if (fragment === undefined) {
		if (source.id === release.id)
			complain(
				'source',
				'a figure of the release needs its fragment',
				'add fragment: at most twelve words of data/release.txt'
			);
		return;
	}
	const found = release.paragraphs.findIndex((text) => text.includes(fragment));
	if (found < 0)
		complain('fragment', `the release does not say "${fragment}"`, 'copy the words from data/release.txt');
	else if (
		source.id === release.id &&
		source.paragraph !== undefined &&
		release.paragraphs[source.paragraph]?.includes(fragment) !== true
	)
		complain(
			'source',
			`"${fragment}" stands in paragraph ${String(found)} of the release`,
			'correct the paragraph'
		);
	if (source.id !== release.id) return;
	const said = numbersIn(fragment, words);
	for (const given of range ?? (value === undefined ? [] : [value])) {
		if (!said.includes(given))
			complain(
				range ? 'range' : 'value',
				`${String(given)} does not stand in its fragment, "${fragment}"`,
				'correct the number, or take the words of the release that hold it'
			);
	}
}

/** Numbers that words of the release say, in digits or in letters. */
function numbersIn(text: string, words: NumberWords | null): number[] {
	const digits = text.match(/\d[\d,]*(\.\d+)?/g) ?? [];
	return [...digits.map((said) => Number(said.replaceAll(',', ''))), ...(words?.valuesIn(text) ?? [])];
}
