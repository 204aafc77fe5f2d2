/** Writes the deck as a presentation that can be changed: text as text, pictures with alternative texts, notes, a section a chapter. */
import { strFromU8, unzipSync } from 'fflate';
import PptxGenJS from 'pptxgenjs';
import type { RenderedSlide } from '../render/slides';
import { night, pigments } from '../../styles/tokens';
import { zipOf } from './zip';

/** What a file says beside its slides. */
export interface DeckWords {
	readonly title: string;
	/** Language and country, such as en-US. */
	readonly locale: string;
	readonly licence: string;
	/** Behind the name of a chapter that can be passed by. */
	readonly optional: string;
	/** Names of the groups whose guesses are kept side by side. */
	readonly groups: readonly string[];
}

/** Inches. */
const WIDTH = 40 / 3;
const HEIGHT = 7.5;
const MARGIN = 0.45;
/** The deck's words take a third of the slide; see src/modes/present/frames.ts. */
const COLUMN = 4.1;
/** Faces that come with presentation programs. */
const TEXT_FACE = 'Georgia';
const SIGN_FACE = 'Arial';
/** Points of type for the last row. */
const KICKER = 14;
const LEAD = 24;
const LONG_LEAD = 20;
/** Letters from which a lead is set smaller, so that it stays on the slide. */
const MANY_LETTERS = 150;
/** A title's size in points, by its most letters. */
const TITLES = [
	[14, 48],
	[30, 40],
	[Infinity, 34]
] as const;
/** Width of a bold letter, in sizes of type: a face that stands in may be as wide. */
const LETTER = 0.66;

const hex = (colour: string) => colour.slice(1);

/** @param pngs pictures by id of the slide, as data in base64 */
export async function deckFile(
	slides: readonly RenderedSlide[],
	pngs: ReadonlyMap<string, string>,
	words: DeckWords
): Promise<Uint8Array> {
	const deck = new PptxGenJS();
	deck.layout = 'LAYOUT_WIDE';
	deck.title = words.title;
	deck.author = words.title;
	deck.subject = words.licence;
	deck.theme = { headFontFace: TEXT_FACE, bodyFontFace: TEXT_FACE };
	for (const master of masters) defineMaster(deck, master);
	const sections = new Set<string>();
	for (const slide of slides) {
		const { name, optional } = slide.chapter;
		const section = optional ? `${name} (${words.optional})` : name;
		if (!sections.has(section)) deck.addSection({ title: section });
		sections.add(section);
		addSlide(deck, slide, section, { png: pngs.get(slide.id), words });
	}
	const file = await deck.write({ outputType: 'uint8array' });
	if (!(file instanceof Uint8Array)) throw new Error('the presentation was not written as bytes');
	const entries = Object.entries(unzipSync(file)).map(([name, bytes]) => ({
		file: name,
		text: name.startsWith('ppt/notesSlides/notes') ? setNotes(strFromU8(bytes), words.locale) : bytes
	}));
	return zipOf(entries);
}

/** Notes in paragraphs and in their language: the library writes one run of text with line feeds, in American English. */
const setNotes = (xml: string, locale: string): string =>
	xml
		.replace(
			/<a:p><a:r><a:rPr[^>]*\/><a:t>([^<]*)<\/a:t><\/a:r><a:endParaRPr[^>]*\/><\/a:p>/,
			(_, text: string) =>
				text
					.split(/\r?\n/)
					.map((line) => `<a:p><a:r><a:rPr lang="${locale}"/><a:t>${line}</a:t></a:r></a:p>`)
					.join('')
		)
		.replace(/(?<= lang=")[^"]*/g, locale);

const masters = ['paper', 'dark', 'guess'] as const;
type Master = (typeof masters)[number];

/** The largest size at which the title's longest word fits a width, pt. @param width inches */
function titleSize(title: string, width: number): number {
	const longest = Math.max(...title.split(/\s+/).map(({ length }) => length));
	const most = TITLES.find(([letters]) => title.length <= letters)?.[1] ?? LEAD;
	return Math.min(most, Math.floor((width * 72) / (longest * LETTER)));
}

/** A title of its own kind, so that outlines and screen readers find it. */
function defineMaster(deck: PptxGenJS, master: Master): void {
	const dark = master === 'dark';
	const w = master === 'guess' ? WIDTH - 2 * MARGIN : COLUMN;
	const { obsidian, amate, water } = dark ? night.paper : pigments.paper;
	deck.defineSlideMaster({
		title: master,
		background: { color: hex(dark ? water : amate) },
		objects: [
			{
				placeholder: {
					options: {
						name: 'title',
						type: 'title',
						...{ x: MARGIN, y: 1.1, w, h: 2.4, margin: 0, align: 'left', valign: 'bottom' },
						...{ fontFace: TEXT_FACE, color: hex(obsidian), bold: true }
					},
					text: ''
				}
			},
			{
				placeholder: {
					options: {
						name: 'lead',
						type: 'body',
						...{
							x: MARGIN,
							y: 3.7,
							w,
							h: master === 'guess' ? 1.2 : 3.2,
							margin: 0,
							align: 'left',
							valign: 'top'
						},
						...{ fontFace: TEXT_FACE, fontSize: LEAD, color: hex(obsidian) }
					},
					text: ''
				}
			}
		]
	});
}

function addSlide(
	deck: PptxGenJS,
	{ picture, kicker, title, lead, notes, description, isGuess }: RenderedSlide,
	sectionTitle: string,
	{ png, words }: { readonly png: string | undefined; readonly words: DeckWords }
): void {
	const dark = picture?.dark ?? false;
	const colours = dark ? night.paper : pigments.paper;
	const masterName: Master = isGuess ? 'guess' : dark ? 'dark' : 'paper';
	const slide = deck.addSlide({ masterName, sectionTitle });
	if (png !== undefined)
		slide.addImage({
			data: `image/png;base64,${png}`,
			altText: description,
			x: 0,
			y: 0,
			w: WIDTH,
			h: HEIGHT
		});
	const lang = words.locale;
	if (kicker !== '')
		slide.addText(kicker.toLocaleUpperCase(), {
			...{ x: MARGIN, y: 0.5, w: COLUMN, h: 0.6, margin: 0, valign: 'top', lang },
			...{ fontFace: SIGN_FACE, fontSize: KICKER, bold: true, color: hex(colours.cochineal), charSpacing: 1 }
		});
	const width = isGuess ? WIDTH - 2 * MARGIN : COLUMN;
	slide.addText(title, { placeholder: 'title', fontSize: titleSize(title, width), lang });
	const leadSize = !isGuess && lead.length > MANY_LETTERS ? LONG_LEAD : LEAD;
	slide.addText(lead, { placeholder: 'lead', fontSize: leadSize, lang });
	if (isGuess) addGroups(slide, words, hex(colours.obsidian));
	slide.addNotes(notes.join('\n'));
}

/** Top, right, bottom, left. */
type BorderSides = [
	PptxGenJS.BorderProps,
	PptxGenJS.BorderProps,
	PptxGenJS.BorderProps,
	PptxGenJS.BorderProps
];

/** A table in which the guesses of several groups stand side by side. */
function addGroups(slide: PptxGenJS.Slide, { groups, locale }: DeckWords, color: string): void {
	const none = { type: 'none' } as const;
	const border: BorderSides = [none, none, { type: 'solid', pt: 1, color }, none];
	const options = { fontFace: SIGN_FACE, fontSize: LEAD, color, lang: locale, border };
	slide.addTable([groups.map((text) => ({ text, options })), groups.map(() => ({ text: ' ', options }))], {
		x: MARGIN,
		y: 5,
		w: WIDTH - 2 * MARGIN,
		rowH: [0.6, 1.2]
	});
}
