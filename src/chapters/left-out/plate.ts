/** Where every count stands at one scale: blocks of marks in columns of one width, and below a rule what is no count of people. */
import { countOf } from '../../story/figures';
import { LEAST_PX } from '../../view/font-metrics';
import { typeSize, type Frame, type Rect } from '../../view/frame';
import type { MarkPigment } from '../../view/layouts/crowd';
import type { MarkKind } from '../../view/layout';
import { gridOf, type Grid } from '../../view/layouts/grid';

/** A count as one block: the figure in its label, and the figures its marks stand for, in the order of the slots. */
export interface CountBlock {
	readonly id: BlockId;
	readonly figure: string;
	readonly parts: readonly { readonly figure: string; readonly kind: MarkKind | 'added' }[];
	readonly pigment: MarkPigment;
	/** More than the number, and how many is not said: the block has an open edge. */
	readonly open?: true;
}

export type BlockId =
	'release' | 'second' | 'recorded' | 'complaints' | 'estimate' | 'files' | 'assisted' | 'murdered';

export const blocks: readonly CountBlock[] = [
	{
		id: 'release',
		figure: 'kidnapped-2009',
		parts: [
			{ figure: 'cndh-kidnapped', kind: 'soft' },
			{ figure: 'rounding-gap', kind: 'added' }
		],
		pigment: 'cochineal'
	},
	{ id: 'second', figure: 'cndh-2010', parts: [{ figure: 'cndh-2010', kind: 'soft' }], pigment: 'cochineal' },
	{
		id: 'recorded',
		figure: 'kidnappings-recorded-2010',
		parts: [{ figure: 'kidnappings-recorded-2010', kind: 'solid' }],
		pigment: 'cochineal'
	},
	{
		id: 'complaints',
		figure: 'complaints-2010',
		parts: [{ figure: 'complaints-2010', kind: 'solid' }],
		pigment: 'cochineal'
	},
	{
		id: 'estimate',
		figure: 'trafficked-yearly',
		parts: [{ figure: 'trafficked-yearly', kind: 'ring' }],
		pigment: 'obsidian',
		open: true
	},
	{
		id: 'files',
		figure: 'trafficking-recorded',
		parts: [{ figure: 'trafficking-recorded', kind: 'solid' }],
		pigment: 'obsidian'
	},
	{ id: 'assisted', figure: 'assisted', parts: [{ figure: 'assisted', kind: 'solid' }], pigment: 'jade' },
	{
		id: 'murdered',
		figure: 'san-fernando',
		parts: [
			{ figure: 'sf-identified', kind: 'solid' },
			{ figure: 'sf-unidentified', kind: 'ring' }
		],
		pigment: 'obsidian'
	}
];

/** What stands below what in a column: a block as wide as the column, or two small ones, the first with a share of the width. */
type Row = BlockId | { readonly beside: readonly [BlockId, BlockId]; readonly share: number };
const KIDNAPPED: readonly Row[] = ['release', 'second', { beside: ['recorded', 'complaints'], share: 0.64 }];
const OTHERS: readonly Row[] = ['estimate', 'files', { beside: ['assisted', 'murdered'], share: 0.38 }];

/** Rows over which the open edge fades out. */
export const EDGE_ROWS = 6;
/** Columns of the 72, as in their own chapter; other small blocks are so many times as wide as high. */
const MURDERED_COLUMNS = 12;
const SMALL_ASPECT = { narrow: 2.4, wide: 1.1 };
/** Measures in type sizes: label above a block, caption below it, label beside a small block, gap between rows, band below the rule. */
const ABOVE = { narrow: 1.5, terse: 1.6, wide: 2.9 };
const BELOW = 1.5;
const BESIDE = { narrow: 2.5, wide: 5 };
const GAP = { narrow: 0.55, wide: 1.1 };
const BAND = { narrow: 4.7, wide: 7.4 };
/** Bounds of the search for the largest pitch: marks across a column, and px. */
const FEWEST_ACROSS = 60;
const SMALLEST_PITCH_PX = 0.375;
/** Least width of a column beside another, in type sizes. */
const LEAST_COLUMN = 23;
/** Height of a stage under which all type is set smaller, in type sizes. */
const LEAST_HEIGHT = 25;
/** Width under which the key of the marks breaks into three rows in a language whose words are long, px. */
const THREE_KEY_ROWS_PX = 345;

export interface PlateBlock {
	readonly block: CountBlock;
	readonly grid: Grid;
	/** The label's left edge, first baseline and width, px. */
	readonly label: {
		readonly x: number;
		readonly y: number;
		readonly width: number;
		readonly beside: boolean;
	};
}

export interface Plate {
	/** Type size, px. */
	readonly size: number;
	/** Size of the numbers, in type sizes: they lead, in a single column less, and in large type they keep to their line. */
	readonly numberSize: number;
	readonly oneColumn: boolean;
	/** Whether a label has a second line that says who counted. */
	readonly saysWho: boolean;
	readonly placed: readonly PlateBlock[];
	/** The rule between the counts and what follows. */
	readonly rule: { readonly x: number; readonly y: number; readonly width: number };
	/** Room for the range of money, and for those who told no one, stage px. */
	readonly money: Rect;
	readonly untold: Rect;
}

/** The next smaller pitch at which marks meet the pixels of a screen alike, so that a field of them shows no bands. */
const evenPitch = (pitch: number): number => {
	const step = pitch >= 2 ? 0.5 : pitch >= 1 ? 0.25 : 0.125;
	return Math.max(SMALLEST_PITCH_PX, Math.floor(pitch / step) * step);
};
const acrossAt = (width: number, pitch: number): number => Math.max(1, Math.floor(width / pitch + 1e-6));

const blockOf = (id: BlockId): CountBlock => {
	const block = blocks.find((candidate) => candidate.id === id);
	if (!block) throw new Error(`there is no block ${id}`);
	return block;
};
/** Marks of a block. */
export const countIn = ({ parts }: CountBlock) => parts.reduce((sum, { figure }) => sum + countOf(figure), 0);

export function plateFor(frame: Frame): Plate {
	const { free } = frame;
	const size = Math.min(
		typeSize(frame, 11.5, 13.5),
		Math.max(LEAST_PX * frame.type, free.height / LEAST_HEIGHT)
	);
	const gutter = size * 2;
	const half = (free.width - gutter) / 2;
	const two = half >= LEAST_COLUMN * size;
	const columns = two ? [KIDNAPPED, OTHERS] : [[...KIDNAPPED, ...OTHERS]];
	const width = two ? half : free.width;
	const saysWho = two && frame.type <= 1;
	const form = two ? 'wide' : 'narrow';
	const above = size * (saysWho ? ABOVE.wide : two ? ABOVE.terse : ABOVE.narrow);
	const band = size * BAND[form];
	const gap = size * GAP[form];
	const tight: Measures = { form, size, width, above, gap };
	const room = free.height - band - gap * 2;
	const tallest = (pitch: number, measures = tight) =>
		Math.max(...columns.map((rows) => heightOf(rows, pitch, measures)));
	let pitch = width / FEWEST_ACROSS;
	while (tallest(pitch) > room && pitch > SMALLEST_PITCH_PX) pitch -= 0.01;
	pitch = evenPitch(pitch);
	// The key of the marks follows close below, in three rows on the narrowest stages.
	const aboveKey = size * (free.width < THREE_KEY_ROWS_PX ? 1.7 : 0.6);
	// In a single column the rows share what the even pitch leaves.
	const left = Math.max(0, room - aboveKey - tallest(pitch));
	const spare = two ? 0 : left / (KIDNAPPED.length + OTHERS.length);
	const measures = { ...tight, gap: gap + spare };
	const placed = columns.flatMap((rows, k) =>
		place(rows, { x: free.x + k * (width + gutter), y: free.y }, pitch, measures)
	);
	const ruleY = free.y + tallest(pitch, measures) + gap;
	const bandY = ruleY + gap;
	const bandHeight = Math.max(size * 3, free.y + free.height - bandY - aboveKey);
	const bandWidth = (free.width - gutter) / 2;
	return {
		size,
		numberSize: frame.type > 1 ? 1.16 : two ? 1.4 : 1.3,
		oneColumn: !two,
		saysWho,
		placed,
		rule: { x: free.x, y: ruleY, width: free.width },
		money: { x: free.x, y: bandY, width: bandWidth, height: Math.min(bandHeight, band) },
		untold: { x: free.x + bandWidth + gutter, y: bandY, width: bandWidth, height: bandHeight }
	};
}

interface Measures {
	readonly form: 'narrow' | 'wide';
	readonly size: number;
	readonly width: number;
	readonly above: number;
	readonly gap: number;
}

function smallColumns(block: CountBlock, form: Measures['form']): number {
	if (block.id === 'murdered') return MURDERED_COLUMNS;
	return Math.ceil(Math.sqrt(countIn(block) * SMALL_ASPECT[form]));
}

const smallHeight = (block: CountBlock, pitch: number, { form, size }: Measures) =>
	Math.max(Math.ceil(countIn(block) / smallColumns(block, form)) * pitch, size * BESIDE[form]);

function rowHeight(row: Row, pitch: number, measures: Measures): number {
	if (typeof row !== 'string') {
		return Math.max(...row.beside.map((id) => smallHeight(blockOf(id), pitch, measures)));
	}
	const block = blockOf(row);
	const rows = Math.ceil(countIn(block) / acrossAt(measures.width, pitch)) + (block.open ? EDGE_ROWS : 0);
	return measures.above + rows * pitch + (block.parts.length > 1 ? measures.size * BELOW : 0);
}

const heightOf = (rows: readonly Row[], pitch: number, measures: Measures) =>
	rows.reduce((sum, row) => sum + rowHeight(row, pitch, measures) + measures.gap, -measures.gap);

function place(
	rows: readonly Row[],
	from: { readonly x: number; readonly y: number },
	pitch: number,
	measures: Measures
): PlateBlock[] {
	const { form, size, width, above, gap } = measures;
	let top = from.y;
	return rows.flatMap((row): PlateBlock[] => {
		const y = top;
		top += rowHeight(row, pitch, measures) + gap;
		const at = (x: number, yOf: number): Rect => ({ x, y: yOf, width, height: 0 });
		if (typeof row === 'string') {
			const block = blockOf(row);
			const grid = gridOf(at(from.x, y + above), countIn(block), acrossAt(width, pitch), pitch);
			return [{ block, grid, label: { x: from.x, y: y + size * 1.05, width, beside: false } }];
		}
		return row.beside.map((id, k) => {
			const block = blockOf(id);
			const x = from.x + k * width * row.share;
			const room = width * (k === 0 ? row.share : 1 - row.share);
			const grid = gridOf(at(x, y), countIn(block), smallColumns(block, form), pitch);
			const taken = grid.box.width + size * 0.6;
			return {
				block,
				grid,
				label: {
					x: x + taken,
					y: y + size * 0.95,
					width: room - taken - size * (k === 0 ? 1 : 0),
					beside: true
				}
			};
		});
	});
}
