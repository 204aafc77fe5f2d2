/** Parses text with figures, {id}, {id|bare} and {id|big}, and reports any other number as a problem. */
import { languageOf, langs, type Lang } from '../../languages';
import type { Inline } from '../../text/content';
import { formatFigure } from '../../text/format';
import type { Figure } from './figures';

const placeholder = /\{([^{}|]*)(?:\|([^{}]*))?\}/g;
const forms = ['full', 'bare', 'big'] as const;

export type Complain = (what: string, mend: string) => void;

const all = langs.map(languageOf);
const anyOf = (words: readonly string[]) =>
	`(?:${words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`;
const month = `(?<!\\p{L})${anyOf(all.flatMap(({ dates }) => dates.months))}(?!\\p{L})`;
/** Text between a day and its month: " ", " de ". */
const joint = anyOf(all.map(({ dates }) => /\{day\}(.*)\{month\}/.exec(dates.day)?.[1] ?? ' '));
const named = `(?<!\\p{L})${anyOf(all.flatMap(({ numbers }) => numbers.named))}`;
/** Digits that are names and not counts: years, days of dates, highway 101. */
const allowed = [
	/\b(19|20)\d\d\b/g,
	new RegExp(`\\b\\d{1,2}(?=${joint}${month})`, 'gu'),
	new RegExp(`(?<=${month} )\\d{1,2}\\b`, 'gu'),
	new RegExp(`(?<=${named} )\\d+\\b`, 'giu')
];

/** Splits text at its figures. */
export function proseOf(text: string, known: ReadonlySet<string>, complain: Complain): Inline[] {
	const inlines: Inline[] = [];
	let end = 0;
	for (const match of text.matchAll(placeholder)) {
		const [whole, id = '', form = 'full'] = match;
		if (match.index > end) inlines.push(plain(text.slice(end, match.index), complain));
		end = match.index + whole.length;
		if (!known.has(id))
			complain(`unknown figure {${id}}`, `use an id of data/figures.yaml${near(id, known)}`);
		const found = forms.find((name) => name === form);
		if (!found) complain(`unknown form |${form} of {${id}}`, `use one of ${forms.join(', ')}`);
		inlines.push({ kind: 'figure', id, form: found ?? 'full' });
	}
	if (end < text.length) inlines.push(plain(text.slice(end), complain));
	return inlines;
}

/** Joins parsed text as plain text, with each figure in its requested form. */
export function proseText(text: string, figures: ReadonlyMap<string, Figure>, lang: Lang): string {
	return proseOf(text, new Set(figures.keys()), () => undefined)
		.map((inline) => {
			if (inline.kind === 'text') return inline.text;
			const figure = inline.kind === 'figure' ? figures.get(inline.id) : undefined;
			if (inline.kind !== 'figure' || !figure) return '';
			const { number, text: whole } = formatFigure({ ...figure, value: figure.computed }, lang);
			return inline.form === 'bare' ? number : whole;
		})
		.join('');
}

function plain(text: string, complain: Complain): Inline {
	let rest = text;
	for (const pattern of allowed) rest = rest.replace(pattern, '');
	const bare = /\d[\d,.]*/.exec(rest);
	if (bare)
		complain(
			`the number ${bare[0]} is typed in prose`,
			'put the figure into data/figures.yaml and name it here as {id}'
		);
	if (/[{}]/.test(text)) complain('a brace stands alone', 'write a figure as {id}');
	return { kind: 'text', text };
}

/** The known id that is closest in spelling. */
function near(id: string, known: ReadonlySet<string>): string {
	const parts = new Set(id.split('-'));
	const best = [...known]
		.map((candidate) => ({
			candidate,
			shared: candidate.split('-').filter((part) => parts.has(part)).length
		}))
		.sort((a, b) => b.shared - a.shared)[0];
	return best && best.shared > 0 ? `, perhaps ${best.candidate}` : '';
}
