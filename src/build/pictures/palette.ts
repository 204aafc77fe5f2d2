/** Pixels as PNG with a palette: drawings of few colours take a third of the bytes that full colours would. */
import { crc32, deflateSync } from 'node:zlib';

export interface Pixels {
	/** RGBA, row by row; opaque. */
	readonly data: Uint8Array;
	readonly width: number;
	readonly height: number;
}

/** As many as a byte names. */
const MOST_COLOURS = 256;
/** Bits of each channel by which colours are gathered before they share the palette. */
const BITS = 6;
const SHIFT = 8 - BITS;

/** Colours that fall into one cell of the gathered space: how many pixels, and their sums by channel. */
interface Cell {
	readonly key: number;
	count: number;
	readonly sums: [number, number, number];
}

export function palettePng({ data, width, height }: Pixels): Uint8Array {
	const cells = new Map<number, Cell>();
	for (let k = 0; k < data.length; k += 4) {
		const key = keyAt(data, k);
		const cell = cells.get(key) ?? { key, count: 0, sums: [0, 0, 0] };
		if (cell.count === 0) cells.set(key, cell);
		cell.count += 1;
		for (const channel of [0, 1, 2] as const) cell.sums[channel] += data[k + channel] ?? 0;
	}
	const boxes = split([...cells.values()]);
	const placeOf = new Map(boxes.flatMap((box, place) => box.map(({ key }) => [key, place] as const)));
	// Each row begins with the number of its filter: none.
	const rows = new Uint8Array((width + 1) * height);
	for (let y = 0; y < height; y++)
		for (let x = 0; x < width; x++)
			rows[y * (width + 1) + 1 + x] = placeOf.get(keyAt(data, (y * width + x) * 4)) ?? 0;
	const head = new Uint8Array(13);
	const view = new DataView(head.buffer);
	view.setUint32(0, width);
	view.setUint32(4, height);
	// Eight bits a pixel, each a place in the palette.
	head.set([8, 3], 8);
	return Buffer.concat([
		Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
		chunk('IHDR', head),
		chunk('PLTE', Uint8Array.from(boxes.flatMap(meanOf))),
		chunk('IDAT', deflateSync(rows, { level: 9 })),
		chunk('IEND', new Uint8Array())
	]);
}

const keyAt = (data: Uint8Array, k: number): number =>
	(((data[k] ?? 0) >> SHIFT) << (2 * BITS)) |
	(((data[k + 1] ?? 0) >> SHIFT) << BITS) |
	((data[k + 2] ?? 0) >> SHIFT);

/** Mean colour of cells. */
function meanOf(box: readonly Cell[]): number[] {
	const count = countOf(box);
	return [0, 1, 2].map((channel) =>
		Math.round(box.reduce((sum, cell) => sum + (cell.sums[channel] ?? 0), 0) / count)
	);
}

const countOf = (box: readonly Cell[]): number => box.reduce((sum, { count }) => sum + count, 0);

/** Median cut: the box that differs most is halved along its longest side, until there are enough. */
function split(cells: Cell[]): Cell[][] {
	const boxes = [boxOf(cells)];
	while (boxes.length < MOST_COLOURS) {
		const widest = boxes.reduce((best, box) => (box.weight > best.weight ? box : best));
		if (widest.cells.length < 2 || widest.weight === 0) break;
		const { cells: whole, channel } = widest;
		whole.sort((a, b) => channelOf(a, channel) - channelOf(b, channel));
		const half = countOf(whole) / 2;
		let seen = 0;
		const found = whole.findIndex(({ count }) => (seen += count) >= half);
		const at = Math.min(whole.length - 1, Math.max(1, found));
		boxes.splice(boxes.indexOf(widest), 1, boxOf(whole.slice(0, at)), boxOf(whole.slice(at)));
	}
	return boxes.map((box) => box.cells);
}

function boxOf(cells: Cell[]): { cells: Cell[]; channel: number; weight: number } {
	const ranges = [0, 1, 2].map((channel) => {
		const values = cells.map((cell) => channelOf(cell, channel));
		return values.reduce((a, b) => Math.max(a, b), 0) - values.reduce((a, b) => Math.min(a, b), 255);
	});
	const range = Math.max(...ranges);
	return { cells, channel: ranges.indexOf(range), weight: range * Math.sqrt(countOf(cells)) };
}

const channelOf = ({ sums, count }: Cell, channel: number): number => (sums[channel] ?? 0) / count;

function chunk(type: string, body: Uint8Array): Buffer {
	const typed = Buffer.concat([Buffer.from(type, 'latin1'), body]);
	const length = Buffer.alloc(4);
	length.writeUInt32BE(body.length);
	const sum = Buffer.alloc(4);
	sum.writeUInt32BE(crc32(typed));
	return Buffer.concat([length, typed, sum]);
}
