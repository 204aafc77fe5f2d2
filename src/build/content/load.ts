/** Reads and checks all content that editors write; one error that lists every problem stops the build. */
import { forEachLang, langs, type Lang } from '../../languages';
import type { Story } from '../../story/beats';
import type { Chapter } from '../../text/content';
import type { Lesson } from '../../text/lesson';
import { checkAtlas } from './atlas-checks';
import { checkCorridors } from './corridors';
import { checkDates } from './date-checks';
import { checkDeclaredFigures } from './declared-figures';
import { readEdition, type Edition } from './edition';
import { checkFigures } from './figure-checks';
import { computeFigures, type Figure } from './figures';
import { lessonFile, readLesson } from './lesson';
import { methodFile } from './method-text';
import { numberWords } from './number-words';
import { checkPlaces, checkPlaceStates } from './places';
import { Problems } from './problem';
import { proseText } from './prose';
import { checkReading } from './reading';
import { loadReference, type Reference } from './reference';
import { stateSchema } from './reference-schemas';
import { releaseOf } from './release';
import {
	checkSchema,
	corridorSchema,
	countrySchema,
	figureSchema,
	placeSchema,
	sourceSchema,
	timelineSchema,
	type CorridorRow,
	type CountryRow,
	type PlaceRow,
	type SourceRow,
	type TimelineRowData
} from './schemas';
import { checkSources, linkedSources } from './source-checks';
import { checkSpelledNumbers } from './spelled-numbers';
import { readStory, storyFile } from './story';
import { checkStrayFiles } from './stray-files';
import { checkSecondReadings, checkSums } from './sums';
import { readText } from './text-file';
import { checkTimeline } from './timeline';
import { checkPlainTexts } from './translations';
import { readWords } from './words';
import { readRows, type Row } from './yaml-file';

export interface Content extends Reference {
	/** The story as its chapters declare it. */
	readonly declared: Story;
	readonly figures: ReadonlyMap<string, Figure>;
	readonly sources: ReadonlyMap<string, SourceRow>;
	readonly places: ReadonlyMap<string, PlaceRow>;
	readonly corridors: readonly CorridorRow[];
	readonly countries: readonly CountryRow[];
	readonly timeline: readonly TimelineRowData[];
	readonly edition: Edition;
	readonly story: Readonly<Record<Lang, readonly Chapter[]>>;
	readonly lesson: Readonly<Record<Lang, Lesson>>;
	readonly words: Readonly<Record<Lang, Readonly<Record<string, string>>>>;
	/** Converts text with figures to plain text. */
	readonly proseIn: (lang: Lang, text: Readonly<Record<Lang, string>>) => string;
	/** Keys of the words that the stage may need. */
	readonly stageKeys: ReadonlySet<string>;
}

/**
 * @param root the project's folder
 * @param declared what its chapters declare
 * @throws ContentError with every problem found
 */
export function loadContent(root: string, declared: Story): Content {
	const problems = new Problems();
	const figureRows = readRows(root, 'data/figures.yaml', figureSchema, problems, 'figures');
	const sourceRows = readRows(root, 'data/sources.yaml', sourceSchema, problems);
	const placeRows = readRows(root, 'data/places.yaml', placeSchema, problems);
	const corridorRows = readRows(root, 'data/corridors.yaml', corridorSchema, problems);
	const countryRows = readRows(root, 'data/countries.yaml', countrySchema, problems);
	const timelineRows = readRows(root, 'data/timeline.yaml', timelineSchema, problems);
	const checks = readRows(root, 'data/checks.yaml', checkSchema, problems);
	const stateRows = readRows(root, 'data/states.yaml', stateSchema, problems);
	const releaseText = readText(root, 'data/release.txt', problems) ?? '';
	const { words, stageKeys } = readWords(root, declared, problems);
	for (const { value, file, lineOf } of [...figureRows, ...corridorRows, ...placeRows])
		checkPlainTexts(value, (keys, what, mend) => {
			problems.add(file, lineOf(...keys), `${value.id}: ${what}`, mend);
		});
	problems.stop();

	const sources = byId(sourceRows);
	const places = byId(placeRows);
	const sourceIds = new Set(sources.keys());
	const figures = computeFigures(figureRows, places, problems);
	const edition = readEdition(root, sourceIds, problems);
	const release = releaseOf(edition.release, releaseText);
	const numbers = forEachLang((lang) => numberWords(lang, words[lang]));
	const spoken = langs.find((lang) => lang === sources.get(edition.release)?.language);
	checkSums(checks, figures, problems);
	checkCorridors(corridorRows, places, sources, problems);
	checkPlaces(placeRows, countryRows, root, problems);
	checkPlaceStates(placeRows, countryRows, stateRows, root, problems);
	checkAtlas(placeRows, corridorRows, root, problems);
	checkTimeline(timelineRows, figures, sources, numbers, problems);
	// Without its edition nothing is known of the release and of the days; that it could not be read has been said.
	if (edition.release !== '') {
		checkFigures(figureRows, sourceIds, release, spoken ? numbers[spoken] : null, problems);
		checkSecondReadings(checks, figureRows, figures, release.id, problems);
		checkDates({ figureRows, sourceRows, timelineRows }, edition, problems);
	}
	const ids = new Set(figures.keys());
	const story = readStory(root, declared, ids, sources, problems);
	checkDeclaredFigures(root, declared, ids, problems);
	const lesson = readLesson(root, declared, figures, words, problems);
	const more = loadReference(
		root,
		{ declared, figures, sources, places, corridorRows, countryRows, stateRows, release, numbers },
		problems
	);
	checkReading(story, figures, problems);
	const markdownIn = (lang: Lang) => [
		...declared.chapters.map(({ id }) => storyFile(lang, id)),
		methodFile(lang)
	];
	const used = new Set([
		...figureRows.flatMap(({ value: { source, also, disputes } }) => [
			source.id,
			...also,
			...disputes.flatMap((dispute) => dispute.sources)
		]),
		...[...corridorRows, ...timelineRows].flatMap(({ value }) => value.sources),
		...[...more.known, ...more.releaseCheck].flatMap((row) => row.sources ?? []),
		...linkedSources(root, langs.flatMap(markdownIn))
	]);
	checkSources(sourceRows, used, problems);
	checkSpelledNumbers(root, numbers, (lang) => [...markdownIn(lang), lessonFile(lang)], problems);
	checkStrayFiles(root, problems);
	problems.stop();
	if (!lesson) throw new Error('the lesson was not read');
	return {
		...more,
		declared,
		proseIn: (lang, text) => proseText(text[lang], figures, lang),
		figures,
		sources,
		places,
		corridors: corridorRows.map(({ value }) => value),
		countries: countryRows.map(({ value }) => value),
		timeline: timelineRows.map(({ value }) => value),
		edition,
		story,
		lesson,
		words,
		stageKeys
	};
}

const byId = <Value extends { readonly id: string }>(rows: readonly Row<Value>[]) =>
	new Map(rows.map(({ value }) => [value.id, value]));
