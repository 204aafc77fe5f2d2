/** Content in one language: names, formatted figures, chapters, words. */
import type { Lang } from '../../languages';
import type { Story } from '../../story/beats';
import type { FigureDetails, StageWords, TimelineRow } from '../../stage/words';
import { atlas } from '../../story/atlas';
import { formatFigure } from '../../text/format';
import type { Inline } from '../../text/content';
import type { FigureView, PageContent, SourceView } from '../../text/page-content';
import { dateText } from './dates';
import type { Figure } from './figures';
import type { Content } from './load';
import { localiseReference } from './localise-reference';
import { proseOf } from './prose';
import { UNDATED, type SourceRow } from './schemas';

/** Ids of the figures that the chapters' drawings show as marks or as text. */
const shownFigures = ({ chapters, beats }: Story): readonly string[] => [
	...new Set([
		...beats.flatMap(({ draws }) => draws ?? []),
		...chapters.flatMap(({ details }) => details ?? [])
	])
];

/** Ids of the figures whose numbers the drawings need. */
export const drawnFigures = (story: Story): ReadonlySet<string> =>
	new Set([
		...shownFigures(story),
		...story.chapters.flatMap(({ reads }) => reads ?? []),
		...story.beats.flatMap(({ guess }) => (guess ? [guess.figure] : []))
	]);

export function localise(content: Content, lang: Lang): PageContent {
	const words = content.words[lang];
	const figures = Object.fromEntries(
		[...content.figures.values()].map((figure) => [figure.id, figureView(figure, content, lang)])
	);
	const source = (id: string) => {
		const row = content.sources.get(id);
		if (!row) throw new Error(`source ${id} is unknown`);
		return sourceView(row, content, lang);
	};
	return {
		lang,
		releaseLang: releaseLang(content),
		words,
		figures,
		more: localiseReference(content, lang, { figures, source, flat: (inlines) => flat(inlines, figures) }),
		sources: [...content.sources.values()]
			.filter(({ key }) => key !== 'own')
			.map((row) => sourceView(row, content, lang)),
		chapters: content.story[lang],
		lesson: content.lesson[lang],
		stage: stageWords(content, figures, lang)
	};
}

function stageWords(content: Content, figures: Readonly<Record<string, FigureView>>, lang: Lang): StageWords {
	const words = content.words[lang];
	const names = (rows: Iterable<{ id: string; name: Record<Lang, string> }>) =>
		Object.fromEntries([...rows].map(({ id, name }) => [id, name[lang]]));
	return {
		lang,
		words: Object.fromEntries(Object.entries(words).filter(([key]) => content.stageKeys.has(key))),
		names: {
			places: names(content.places.values()),
			countries: names(content.countries),
			states: names(content.states.filter(({ id }) => atlas.states[id] !== undefined)),
			seas: names(content.seas)
		},
		figures: Object.fromEntries(
			shownFigures(content.declared).map((id) => {
				const { name = '', text = '', hedge = '', number = '' } = figures[id] ?? {};
				return [id, { name, text, hedge, number }];
			})
		),
		details: Object.fromEntries(
			content.declared.chapters
				.flatMap((chapter) => chapter.details ?? [])
				.flatMap((id): [string, FigureDetails][] => {
					const figure = figures[id];
					if (!figure) return [];
					const { unit, method, countedBy, period } = figure;
					return [[id, { unit, method, countedBy, period }]];
				})
		),
		timeline: content.timeline
			.filter(({ drawn }) => drawn !== false)
			.map(({ id, date, kind, answer, title, short = title }): TimelineRow => ({
				id,
				kind,
				answer: answer ?? false,
				when: yearOf(date),
				date: dateText(date, lang),
				title: flat(
					proseOf(short[lang], new Set(content.figures.keys()), () => undefined),
					figures
				)
			}))
	};
}

function figureView(figure: Figure, content: Content, lang: Lang): FigureView {
	const formatted = formatFigure({ ...figure, value: figure.computed }, lang);
	const source = (id: string) => {
		const row = content.sources.get(id);
		if (!row) throw new Error(`source ${id} is unknown`);
		return sourceView(row, content, lang);
	};
	const paragraph = content.words[lang]['paragraph'] ?? '';
	return {
		id: figure.id,
		name: figure.name[lang],
		text: formatted.text,
		hedge: formatted.hedge,
		hedgeKind: figure.hedge.kind,
		number: formatted.number,
		unit: formatted.unit,
		value:
			figure.computed === null
				? figure.low === null
					? ''
					: `${String(figure.low)}/${String(figure.high)}`
				: String(figure.computed),
		population: figure.population[lang],
		period: figure.period[lang],
		countedBy: figure.countedBy[lang],
		method: figure.method,
		formula: figure.formula === undefined ? null : formulaText(figure.formula, content, lang),
		source: source(figure.source.id),
		also: figure.also.map(source),
		locator:
			figure.source.paragraph === undefined
				? (figure.source.place?.[lang] ?? '')
				: `${paragraph} ${String(figure.source.paragraph)}`,
		fragment: figure.fragment ?? null,
		disputes: figure.disputes.map((dispute) => dispute[lang]),
		note: figure.note?.[lang] ?? null
	};
}

/** Names the piece's own arithmetic in the reader's language; other sources keep the title in data/sources.yaml. */
function sourceView(
	{ id, key, year, url, accessed, ...row }: SourceRow,
	content: Content,
	lang: Lang
): SourceView {
	const words = content.words[lang];
	const isOwn = key === 'own';
	return {
		id,
		publisher: isOwn ? (words['title'] ?? '') : row.publisher,
		title: isOwn ? (words['method-own-arithmetic'] ?? '') : row.title,
		titleLang: isOwn ? lang : releaseLang(content),
		ownTitle: !isOwn && row.language === releaseLang(content),
		year: year === UNDATED ? '' : String(year),
		url,
		accessed: dateText(accessed, lang)
	};
}

const releaseLang = ({ sources, edition }: Content): string => sources.get(edition.release)?.language ?? '';

/** A formula such as "[cases] * [share] / 100" with numbers in place of the figures' ids. */
function formulaText(formula: string, content: Content, lang: Lang): string {
	return formula
		.replace(/\[([a-z0-9-]+)\]/g, (_, id: string) => {
			const figure = content.figures.get(id);
			return figure ? formatFigure({ ...figure, value: figure.computed }, lang).number : id;
		})
		.replace(
			/distance\(([a-z-]+), ([a-z-]+)\)/,
			(_, a: string, b: string) =>
				`${content.places.get(a)?.name[lang] ?? a} – ${content.places.get(b)?.name[lang] ?? b}`
		)
		.replace(/days\((\S+), (\S+)\)/, '$1 – $2')
		.replace(/ \* /g, ' × ')
		.replace(/ \/ /g, ' ÷ ')
		.replace(/ - /g, ' − ');
}

function flat(inlines: readonly Inline[], figures: Readonly<Record<string, FigureView>>): string {
	return inlines
		.map((inline) => {
			if (inline.kind === 'text') return inline.text;
			if (inline.kind !== 'figure') return flat(inline.children, figures);
			return inline.form === 'bare' ? (figures[inline.id]?.number ?? '') : (figures[inline.id]?.text ?? '');
		})
		.join('');
}

function yearOf(date: string): number {
	const [year, month = 7, day = 1] = date.split('-').map(Number);
	return (year ?? 0) + ((month || 1) - 1) / 12 + ((day || 1) - 1) / 365;
}
