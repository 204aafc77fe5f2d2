/** Documents for a word processor, from headings, texts, lists, lines to write on and tables: text stays text, to be changed. */
import {
	AlignmentType,
	BorderStyle,
	Document,
	Footer,
	HeadingLevel,
	LeaderType,
	LevelFormat,
	Packer,
	PageNumber,
	Paragraph,
	Tab,
	Table,
	TableCell,
	TableRow,
	TabStopType,
	TextRun,
	WidthType,
	type IRunOptions
} from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { languageOf } from '../../languages';
import type { Inline } from '../../text/content';
import type { PageContent } from '../../text/page-content';
import { zipOf } from './zip';

export type Part =
	| {
			readonly kind: 'heading';
			readonly level: 1 | 2;
			readonly text: string;
			readonly onNewPage?: boolean;
	  }
	| { readonly kind: 'text'; readonly runs: readonly TextRun[] }
	| { readonly kind: 'item'; readonly list: ListKind; readonly runs: readonly TextRun[] }
	/** A label, and a line to write on up to the margin. */
	| { readonly kind: 'field'; readonly label: string }
	/** Empty lines to write on. */
	| { readonly kind: 'lines'; readonly count: number }
	| {
			readonly kind: 'table';
			readonly head: readonly string[];
			readonly rows: readonly (readonly string[])[];
	  };

/** Each list with numbers counts from one. */
export type ListKind = 'bullets' | `numbers-${number}`;

/** Twips: a twentieth of a point. */
const LETTER = { width: 12_240, height: 15_840 };
const MARGIN = 900;
const LINE_HEIGHT = 420;
/** Faces that come with word processors; the site's own are not on the reader's machine. */
const TEXT_FACE = 'Georgia';
const SIGN_FACE = 'Arial';
/** Half-points. */
const TABLE_SIZE = 16;
const TEXT_SIZE = 21;

/** A run in a style of its own. */
export const styled = (options: IRunOptions): TextRun => new TextRun(options);

/** Words with the figures in them; a hedge leans, as it does on the page. */
export function runsOf(inlines: readonly Inline[], content: PageContent): TextRun[] {
	return inlines.flatMap((inline) => {
		if (inline.kind === 'text') return [new TextRun(inline.text)];
		if (inline.kind !== 'figure') return runsOf(inline.children, content);
		const figure = content.figures[inline.id];
		if (!figure) return [];
		if (inline.form === 'bare' || figure.hedge === '')
			return [new TextRun(inline.form === 'bare' ? figure.number : figure.text)];
		return [
			styled({ text: figure.hedge, italics: true }),
			new TextRun(figure.text.slice(figure.hedge.length))
		];
	});
}

/**
 * @param title of the document: its first heading, and what a reader's program calls it
 * @returns a file of Office Open XML, the same bytes at every build
 */
export async function wordDocument(
	content: PageContent,
	title: string,
	parts: readonly Part[]
): Promise<Uint8Array> {
	const { lang, words } = content;
	const lists = new Set(parts.flatMap((part) => (part.kind === 'item' ? [part.list] : [])));
	const document = new Document({
		title,
		creator: words['title'] ?? '',
		description: words['teach-licence'] ?? '',
		styles: {
			default: {
				document: {
					run: {
						font: TEXT_FACE,
						size: TEXT_SIZE,
						language: { value: languageOf(lang).locale.replace('_', '-') }
					},
					paragraph: { spacing: { after: 120 } }
				},
				title: { run: { font: TEXT_FACE, size: 44, bold: true }, paragraph: { spacing: { after: 160 } } },
				heading1: {
					run: { font: TEXT_FACE, size: 30, bold: true },
					paragraph: { spacing: { before: 280, after: 100 } }
				},
				heading2: {
					run: { font: SIGN_FACE, size: TEXT_SIZE, bold: true },
					paragraph: { spacing: { before: 180, after: 60 } }
				}
			}
		},
		numbering: { config: [...lists].map(numberingOf) },
		sections: [
			{
				properties: {
					page: { size: LETTER, margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN } }
				},
				footers: { default: footer(words) },
				children: [
					new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
					...parts.flatMap((part, k) => setPart(part, parts[k + 1]))
				]
			}
		]
	});
	return undated(await Packer.toBuffer(document));
}

const numberingOf = (reference: ListKind) => ({
	reference,
	levels: [
		{
			level: 0,
			format: reference === 'bullets' ? LevelFormat.BULLET : LevelFormat.DECIMAL,
			text: reference === 'bullets' ? '•' : '%1.',
			alignment: AlignmentType.LEFT,
			style: { paragraph: { indent: { left: 480, hanging: 360 } } }
		}
	]
});

const footer = (words: PageContent['words']) =>
	new Footer({
		children: [
			new Paragraph({
				children: [
					new TextRun({
						children: [words['teach-licence'] ?? '', ' · ', PageNumber.CURRENT],
						font: SIGN_FACE,
						size: 14
					})
				]
			})
		]
	});

/** @param next the part that follows it; a task stays with the lines or the answer below it */
function setPart(part: Part, next: Part | undefined): (Paragraph | Table)[] {
	switch (part.kind) {
		case 'heading':
			return [
				new Paragraph({
					keepNext: true,
					pageBreakBefore: part.onNewPage === true,
					heading: part.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
					children: [new TextRun(part.text)]
				})
			];
		case 'text':
			return [new Paragraph({ children: part.runs })];
		case 'item':
			return [
				new Paragraph({
					numbering: { reference: part.list, level: 0 },
					keepLines: true,
					keepNext: next?.kind === 'lines' || next?.kind === 'text',
					children: part.runs
				})
			];
		case 'field':
			return [
				new Paragraph({
					tabStops: [
						{
							type: TabStopType.RIGHT,
							position: LETTER.width - 2 * MARGIN,
							leader: LeaderType.UNDERSCORE
						}
					],
					children: [new TextRun(`${part.label} `), new TextRun({ children: [new Tab()] })]
				})
			];
		case 'lines':
			return Array.from({ length: part.count }, (_, k) => emptyLine(k < part.count - 1));
		case 'table':
			return [tableOf(part)];
	}
}

const rule = { style: BorderStyle.SINGLE, size: 4, color: '555555' };
const emptyLine = (keepNext: boolean) =>
	new Paragraph({
		keepNext,
		spacing: { before: 0, after: 0, line: LINE_HEIGHT },
		border: { bottom: rule, between: rule },
		children: []
	});

function tableOf({ head, rows }: Extract<Part, { kind: 'table' }>): Table {
	const width = Math.floor((LETTER.width - 2 * MARGIN) / head.length);
	const row = (cells: readonly string[], isHead: boolean) =>
		new TableRow({
			tableHeader: isHead,
			cantSplit: true,
			children: cells.map(
				(text) =>
					new TableCell({
						margins: { top: 40, bottom: 40, left: 60, right: 60 },
						children: [
							new Paragraph({
								spacing: { after: 0 },
								children: [styled({ text, bold: isHead, font: SIGN_FACE, size: TABLE_SIZE })]
							})
						]
					})
			)
		});
	return new Table({
		width: { size: width * head.length, type: WidthType.DXA },
		columnWidths: head.map(() => width),
		rows: [row(head, true), ...rows.map((cells) => row(cells, false))]
	});
}

/** The same document without the hour at which it was made. */
function undated(made: Uint8Array): Uint8Array {
	const entries = Object.entries(unzipSync(made)).map(([file, bytes]) => ({
		file,
		text:
			file === 'docProps/core.xml'
				? strFromU8(bytes).replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, '')
				: bytes
	}));
	return zipOf(entries);
}
