/** Content of explore, method and tables in one language. */
import { otherLangs, type Lang } from '../../languages';
import type { Inline } from '../../text/content';
import type { ExploreContent, Statement } from '../../text/explore-content';
import type { ReferenceContent } from '../../text/reference-content';
import type { FigureView, SourceView } from '../../text/page-content';
import { beatsOf, pictureBeat } from './beats-of';
import { dateText } from './dates';
import { stopsOf } from './distances';
import type { Content } from './load';
import { proseOf } from './prose';
import { levelOf } from './wcag';

interface Localised {
	readonly figures: Readonly<Record<string, FigureView>>;
	readonly source: (id: string) => SourceView;
	/** Prose without markup. */
	readonly flat: (inlines: readonly Inline[]) => string;
}

export function localiseReference(content: Content, lang: Lang, localised: Localised): ReferenceContent {
	const { source } = localised;
	const known = new Set(content.figures.keys());
	const inlines = (text: Readonly<Record<Lang, string>>) => proseOf(text[lang], known, () => undefined);
	const chapterNames = new Map<string, string>(content.story[lang].map(({ id, nav }) => [id, nav]));
	const { edition } = content;
	const told = beatsOf(content.story[lang], content.declared);
	return {
		timeline: content.timeline.map(({ id, date, kind, answer, title, sources }) => ({
			id,
			iso: date,
			date: dateText(date, lang),
			kind,
			answer: answer ?? false,
			title: inlines(title),
			sources: sources.map(source)
		})),
		counters: content.counters.map(({ id, name }) => ({ id, name: name[lang] })),
		comparisons: content.comparisons.map(({ id, name, note, counts }) => ({
			id,
			name: name[lang],
			note: note[lang],
			counts
		})),
		statements: content.releaseCheck.map(({ id, paragraph, says, told, untold }) => ({
			id,
			paragraph,
			says,
			told: told ?? [],
			untold: untold?.[lang] ?? null
		})),
		releaseCheck: content.releaseCheck.flatMap(({ id, told, says, record, done, sources = [] }) => {
			if (record === undefined || done === undefined) return [];
			const chapter = content.declared.findBeat(told?.[0] ?? '')?.chapter ?? '';
			return [
				{
					id,
					chapter,
					chapterName: chapterNames.get(chapter) ?? chapter,
					says,
					record: inlines(record),
					done: inlines(done),
					sources: sources.map(source)
				}
			];
		}),
		corridors: content.corridors.map((corridor) => ({
			id: corridor.id,
			name: corridor.name[lang],
			mode: corridor.mode,
			evidence: corridor.evidence,
			towns: corridor.places.map((id) => content.places.get(id)?.name[lang] ?? id),
			km: Math.round(stopsOf(corridor, content.places).at(-1)?.km ?? 0),
			sure: corridor.sure[lang],
			since: corridor.since?.[lang] ?? null,
			sources: corridor.sources.map(source)
		})),
		edition: {
			version: edition.version,
			release: edition.release,
			released: dateText(edition.released, lang),
			releasedIso: edition.released,
			gathered: dateText(edition.gathered, lang),
			timelineReviewed: dateText(edition.reviewed.timeline, lang),
			figuresReviewed: dateText(edition.reviewed.figures, lang),
			contact: edition.contact ?? null,
			licence: edition.licence,
			byline: edition.byline?.[lang] ?? null,
			editor: edition.editor ?? null,
			corrections: edition.corrections ?? null,
			dataset: edition.dataset,
			log: edition.log.map(({ date, kind, what }) => ({ date: dateText(date, lang), kind, what: what[lang] }))
		},
		method: content.method[lang],
		access: {
			statement: content.access.statement.map(({ id, title, text, list }) => ({
				id,
				title: title[lang],
				text: text.map((paragraph) => paragraph[lang]),
				list: list.map((item) => item[lang])
			})),
			criteria: content.access.criteria.flatMap(({ id, name, holds, says }) => {
				const level = levelOf(id);
				return level === null ? [] : [{ id, level, name: name[lang], holds, says: says[lang] }];
			})
		},
		explore: exploreContent(content, lang, localised, (text) => localised.flat(inlines(text))),
		beatsOf: told,
		pictureOf: Object.fromEntries(
			[...content.figures.keys()].flatMap((id) => {
				const beat = pictureBeat(id, told[id] ?? [], content.declared);
				return beat === null ? [] : [[id, beat]];
			})
		)
	};
}

function exploreContent(
	content: Content,
	lang: Lang,
	{ figures, source }: Localised,
	flatText: (text: Readonly<Record<Lang, string>>) => string
): ExploreContent {
	const listed: string[] = [];
	const indexOf = (id: string) => {
		if (!listed.includes(id)) listed.push(id);
		return listed.indexOf(id);
	};
	const named = ({ id, name }: { id: string; name: Readonly<Record<Lang, string>> }) => ({
		id,
		name: name[lang],
		...otherNames(name, lang)
	});
	const about = (id: string) => {
		const statements: Statement[] = content.known
			.filter(({ on }) => on.includes(id))
			.map(({ says, sources }) => ({ text: flatText(says), from: sources.map(indexOf) }));
		const of = content.where.filter(({ on }) => on.includes(id)).map(({ figure }) => figure);
		return { ...(statements.length > 0 ? { statements } : {}), ...(of.length > 0 ? { figures: of } : {}) };
	};
	/** Sorts by name in the alphabetical order of the language. */
	const { compare } = new Intl.Collator(lang);
	const byName = (a: { name: string }, b: { name: string }) => compare(a.name, b.name);
	const stateNames = new Map(content.states.map(({ id, name }) => [id, name[lang]]));
	const places = [...content.places.values()].map((place) => {
		const state = stateNames.get(place.state);
		return {
			...named(place),
			country: place.country,
			...(state === undefined ? {} : { state }),
			...(place.approx ? { approx: true as const } : {}),
			...(place.prominent ? { prominent: true as const } : {}),
			...about(place.id)
		};
	});
	const corridors = content.corridors.map((corridor) => ({
		...named(corridor),
		mode: corridor.mode,
		...(corridor.evidence === 'later' ? { later: true as const } : {}),
		sure: corridor.sure[lang],
		...(corridor.since ? { since: corridor.since[lang] } : {}),
		from: corridor.sources.map(indexOf),
		stops: stopsOf(corridor, content.places).map(({ place, km }) => ({ place, km: Math.round(km) })),
		...about(corridor.id)
	}));
	const countries = content.countries.map((country) => ({
		...named(country),
		extent: content.extents.get(country.id) ?? [],
		...about(country.id)
	}));
	const states = content.states.map((state) => ({
		...named(state),
		country: state.id.slice(0, 2),
		label: content.stateLabels.get(state.id) ?? ([0, 0] as const),
		extent: content.extents.get(state.id) ?? [],
		...about(state.id)
	}));
	const where = new Map(content.where.map(({ figure, on }) => [figure, on]));
	const record = new Set(content.known.flatMap(({ on }) => on));
	return {
		lang,
		places: places.sort(byName),
		corridors,
		countries,
		states: states.sort(byName),
		figures: [...content.figures.values()].map((figure) => ({
			...named(figure),
			text: figures[figure.id]?.text ?? '',
			method: figure.method,
			countedBy: figure.countedBy[lang],
			period: figure.period[lang],
			on: where.get(figure.id) ?? []
		})),
		layers: content.layers.map(({ id, name, kind, on, start, order }) => ({
			id,
			name: name[lang],
			kind,
			on,
			...(start ? { start } : {}),
			...(order ? { order: order[lang] } : {})
		})),
		record: [...content.places.keys()].filter((id) => record.has(id)),
		sources: listed.map(source).map(({ publisher, title, year, url }) => ({ publisher, title, year, url }))
	};
}

/** Names in the other languages that differ from the name in this one, each once. */
function otherNames(name: Readonly<Record<Lang, string>>, lang: Lang): { other?: string } {
	const others = new Set(otherLangs(lang).map((other) => name[other]));
	others.delete(name[lang]);
	return others.size > 0 ? { other: [...others].join(', ') } : {};
}
