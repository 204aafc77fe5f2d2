/** The paper's grain: a hillshade to lay over the land, black as thick as the shade is deep; clear on flat ground and at sea. */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { files, tool } from './sources.js';
import { projection } from './plane.js';

/** Picture box in plane units, and px per unit. */
export const reliefBox = { x: -770, y: -580, width: 1460, height: 1120 };
const SCALE = 1;
/** Its files, and what part of its px either has. */
const PICTURES = [
	{ name: 'relief', part: 1, quality: 40 },
	{ name: 'relief-narrow', part: 0.5, quality: 50 }
];
const TILE_PX = 675;
const COLUMNS = 16;
const ROWS = 8;
/** Light from the north-west, 42° high. */
const SUN = { azimuth: (315 * Math.PI) / 180, altitude: (42 * Math.PI) / 180 };
/** Exaggeration of the slopes. */
const STRENGTH = 0.17;
/** Shade below this is paper noise, not slope. */
const FLAT = 0.035;
/** How much the deepest shade covers, of 255. */
const DEEPEST = 211;

/**
 * Writes the picture for wide windows, and one of half its width for narrow ones.
 * @param {any[]} shapes polygons of all land, plane units
 * @param {string} out folder
 * @returns {Promise<number[]>} bytes of either; a reader loads one of them
 */
export async function buildRelief(shapes, out) {
	const sharp = await tool('sharp');
	const { heights, width: w } = await elevation(sharp);
	const width = Math.round(reliefBox.width * SCALE);
	const height = Math.round(reliefBox.height * SCALE);
	const land = landMask(shapes, width, height);
	const ground = new Float32Array(width * height);
	for (let j = 0; j < height; j++) {
		for (let i = 0; i < width; i++) {
			const at = projection.invert([reliefBox.x + i / SCALE, reliefBox.y + j / SCALE]);
			ground[j * width + i] = sample(heights, w, at);
		}
	}
	blur(ground, width, height);
	const pixels = Buffer.alloc(width * height * 4);
	for (let j = 1; j < height - 1; j++) {
		for (let i = 1; i < width - 1; i++) {
			const k = j * width + i;
			const shade = land[k] ? slopeShade(ground, k, width) : 0;
			pixels[k * 4 + 3] = Math.round(DEEPEST * Math.min(1, shade));
		}
	}
	const sizes = [];
	for (const { name, part, quality } of PICTURES) {
		// Of the formats with soft transparency in every browser, the only one that keeps soft slopes within the budget.
		const picture = await sharp(pixels, { raw: { width, height, channels: 4 } })
			.resize(Math.round(width * part))
			.avif({ quality, effort: 6 })
			.toBuffer();
		writeFileSync(path.join(out, `${name}.avif`), picture);
		sizes.push(picture.length);
	}
	writeFileSync(path.join(out, 'relief.json'), JSON.stringify(reliefBox) + '\n');
	return sizes;
}

/** Softens the source's grey steps, which would show as terraces: a 1-2-1 kernel, twice. */
function blur(ground, width, height) {
	for (let pass = 0; pass < 2; pass++) {
		for (const step of [1, width]) {
			const before = ground.slice();
			for (let k = width; k < width * (height - 1); k++) {
				ground[k] = (before[k - step] + 2 * before[k] + before[k + step]) / 4;
			}
		}
	}
}

/** Which pixels are land, by scan lines. */
function landMask(shapes, width, height) {
	const mask = new Uint8Array(width * height);
	for (const shape of shapes) {
		const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
		for (const rings of polygons) {
			/** @type {number[][]} */
			const crossings = Array.from({ length: height }, () => []);
			for (const ring of rings) {
				for (let k = 0; k + 1 < ring.length; k++) {
					const [x0, y0] = toPixel(ring[k]);
					const [x1, y1] = toPixel(ring[k + 1]);
					const [from, to] = [Math.ceil(Math.min(y0, y1)), Math.ceil(Math.max(y0, y1))];
					for (let row = Math.max(0, from); row < Math.min(height, to); row++) {
						crossings[row].push(x0 + ((x1 - x0) * (row - y0)) / (y1 - y0));
					}
				}
			}
			crossings.forEach((xs, row) => {
				xs.sort((a, b) => a - b);
				for (let k = 0; k + 1 < xs.length; k += 2) {
					mask.fill(
						1,
						row * width + Math.min(width, Math.max(0, Math.ceil(xs[k]))),
						row * width + Math.min(width, Math.max(0, Math.ceil(xs[k + 1])))
					);
				}
			});
		}
	}
	return mask;
}

const toPixel = ([x, y]) => [(x - reliefBox.x) * SCALE, (y - reliefBox.y) * SCALE];

function slopeShade(ground, k, width) {
	const dx = (ground[k + 1] - ground[k - 1]) / 2;
	const dy = (ground[k + width] - ground[k - width]) / 2;
	const slope = Math.atan(STRENGTH * Math.hypot(dx, dy));
	const aspect = Math.atan2(dy, -dx);
	const light =
		Math.sin(SUN.altitude) * Math.cos(slope) +
		Math.cos(SUN.altitude) * Math.sin(slope) * Math.cos(SUN.azimuth - Math.PI / 2 - aspect);
	// Flat ground is exactly the paper: only what is darker than flat counts.
	const darker = Math.sin(SUN.altitude) - light;
	return Math.max(0, (darker - FLAT) * 1.25);
}

/** Bilinear height at a place, in steps of the source's 8-bit grey. */
function sample(heights, w, [lon, lat]) {
	const x = ((lon + 180) / 360) * COLUMNS * TILE_PX - 0.5;
	const y = ((90 - lat) / 180) * ROWS * TILE_PX - 0.5;
	const [x0, y0] = [Math.floor(x), Math.floor(y)];
	const at = (i, j) => heights[j * w + i] ?? 0;
	const [fx, fy] = [x - x0, y - y0];
	const top = at(x0, y0) * (1 - fx) + at(x0 + 1, y0) * fx;
	const bottom = at(x0, y0 + 1) * (1 - fx) + at(x0 + 1, y0 + 1) * fx;
	return top * (1 - fy) + bottom * fy;
}

async function elevation(sharp) {
	const folder = path.join(files.relief, 'srtm', '3');
	if (!existsSync(folder)) {
		throw new Error(
			`data/build/relief.js: ${folder} is missing; the package marble-qt-data keeps the elevation there`
		);
	}
	const width = COLUMNS * TILE_PX;
	const heights = new Float32Array(width * ROWS * TILE_PX);
	for (const row of readdirSync(folder).sort()) {
		for (const file of readdirSync(path.join(folder, row)).sort()) {
			const [, r, c] = /^(\d+)_(\d+)/.exec(file) ?? [];
			// Only the tiles our region touches.
			if (Number(c) < 1 || Number(c) > 5 || Number(r) < 1 || Number(r) > 4) continue;
			const { data, info } = await sharp(path.join(folder, row, file))
				.greyscale()
				.raw()
				.toBuffer({ resolveWithObject: true });
			for (let j = 0; j < info.height; j++) {
				for (let i = 0; i < info.width; i++) {
					heights[(Number(r) * TILE_PX + j) * width + Number(c) * TILE_PX + i] = data[j * info.width + i];
				}
			}
		}
	}
	return { heights, width };
}
