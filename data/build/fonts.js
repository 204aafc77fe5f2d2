/** Cuts the web fonts down to what the piece sets, and measures them: `node data/build/fonts.js`. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as fontkit from 'fontkit';
import subsetFont from 'subset-font';

const root = fileURLToPath(new URL('../..', import.meta.url));
const out = path.join(root, 'src', 'styles', 'fonts');
const source = (family, file) =>
	path.join(root, 'node_modules', '@fontsource-variable', family, 'files', file);

const ascii = Array.from({ length: 95 }, (_, k) => String.fromCharCode(32 + k)).join('');
// Of English and Spanish; another language adds its own.
const accents = 'áéíóúñüÁÉÍÓÚÑÜ';
const signs = '¿¡«»“”‘’–—…·×÷−+≈°ªº€→\u00a0\u202f\u2009';
const text = ascii + accents + signs;
const caps = 'ABCDEFGHIJKLMNOPQRSTUVWXYZÁÉÍÓÚÑÜ -·';

/** OpenType features that the style sheets and the languages ask for: not the digits of fractions. */
const features = ['ccmp', 'kern', 'liga', 'rclt', 'rvrn', 'tnum'];

const faces = [
	{
		name: 'piazzolla',
		file: source('piazzolla', 'piazzolla-latin-wght-normal.woff2'),
		text,
		axes: { wght: { min: 400, max: 700 } },
		measure: { wght: 400 }
	},
	{
		name: 'piazzolla-italic',
		file: source('piazzolla', 'piazzolla-latin-wght-italic.woff2'),
		text,
		axes: { wght: 400 },
		measure: null
	},
	{
		name: 'archivo',
		file: source('archivo', 'archivo-latin-wght-normal.woff2'),
		text,
		axes: { wght: { min: 400, max: 700 } },
		measure: { wght: 500 }
	},
	{
		name: 'archivo-wide',
		file: source('archivo', 'archivo-latin-wdth-normal.woff2'),
		text: caps,
		axes: { wght: 600, wdth: 118 },
		measure: null
	}
];

/** Budget of all faces together, bytes. */
const BUDGET = 50_000;

let total = 0;
const metrics = {};
for (const face of faces) {
	const font = await subsetFont(readFileSync(face.file), face.text, {
		targetFormat: 'woff2',
		keepFeatures: features,
		variationAxes: face.axes
	});
	writeFileSync(path.join(out, `${face.name}.woff2`), font);
	total += font.length;
	// Measured at the weight the labels use, pinned, because advances vary along the axis.
	const pinned = await subsetFont(readFileSync(face.file), face.text, {
		targetFormat: 'truetype',
		variationAxes: face.measure ?? face.axes
	});
	const at = fontkit.create(pinned);
	const em = at.unitsPerEm;
	const thousandths = (units) => Math.round((units * 1000) / em);
	const advances = {};
	for (const letter of new Set(face.text)) {
		if (at.hasGlyphForCodePoint(letter.codePointAt(0))) {
			const { id } = at.glyphForCodePoint(letter.codePointAt(0));
			const { metrics: widths } = at.hmtx;
			advances[letter] = thousandths(widths.get(Math.min(id, widths.length - 1)).advance);
		}
	}
	metrics[face.name] = {
		ascent: thousandths(at.ascent),
		descent: thousandths(at.descent),
		capHeight: thousandths(at.capHeight),
		xHeight: thousandths(at.xHeight),
		advances
	};
	console.log(
		face.name.padEnd(18),
		String(font.length).padStart(6),
		'bytes',
		Object.keys(advances).length,
		'glyphs'
	);
}
console.log('all fonts:', total, 'of', BUDGET, 'bytes');
if (total > BUDGET)
	throw new Error(
		`the fonts weigh ${total} bytes, ${total - BUDGET} over budget: narrow an axis in data/build/fonts.js`
	);
/**
 * What the stage measures names with: faces it sets whole labels in, and a letter with an accent only where it is not as wide
 * as the one without. See src/view/measure.ts.
 */
const measured = Object.entries(metrics)
	.filter(([name]) => name !== 'piazzolla')
	.map(([name, { ascent, descent, capHeight, advances }]) => {
		const own = Object.entries(advances).filter(([letter, advance]) => {
			const plain = letter.normalize('NFD').charAt(0);
			return plain === letter || advances[plain] !== advance;
		});
		return [name, { ascent, descent, capHeight, advances: Object.fromEntries(own) }];
	});
writeFileSync(path.join(out, 'metrics.json'), JSON.stringify({ faces: Object.fromEntries(measured) }) + '\n');

/** Share of each letter in running text, so that fallback fonts take the same room on average. */
const frequency = ' e t a o i n s h r d l c u m w f g y p b v k';
const weights = [
	0.17, 0.103, 0.075, 0.065, 0.061, 0.057, 0.056, 0.052, 0.05, 0.049, 0.034, 0.033, 0.022, 0.023, 0.02, 0.017,
	0.018, 0.016, 0.014, 0.015, 0.012, 0.008, 0.006
];
const letters = [' ', ...frequency.trim().split(' ')];

/** Average advance of common system fonts by the same shares, thousandths of an em. */
const systemAverage = {
	...{ Georgia: 445.8, 'Noto Serif': 479.6, 'DejaVu Serif': 512.7 },
	...{ Arial: 441.4, Roboto: 443.5, 'DejaVu Sans': 507.3 }
};

function fallback(family, face, system) {
	const { advances, ascent, descent } = metrics[face];
	const sum = weights.reduce((a, b) => a + b, 0);
	const average =
		letters.reduce((a, letter, k) => a + (advances[letter] ?? 500) * (weights[k] ?? 0), 0) / sum;
	const adjust = average / systemAverage[system];
	const percent = (value) => `${(value * 100).toFixed(2)}%`;
	return `@font-face {
	font-family: '${family} as ${system}';
	src: local('${system}');
	size-adjust: ${percent(adjust)};
	ascent-override: ${percent(ascent / 1000 / adjust)};
	descent-override: ${percent(-descent / 1000 / adjust)};
	line-gap-override: 0%;
}`;
}

const rule = (family, file, style, weight) => `@font-face {
	font-family: '${family}';
	src: url('./fonts/${file}.woff2') format('woff2');
	font-style: ${style};
	font-weight: ${weight};
	font-display: swap;
}`;

writeFileSync(
	path.join(root, 'src', 'styles', 'fonts.css'),
	[
		'/* Written by data/build/fonts.js: the subset faces, and system fonts stretched to their measure. */',
		rule('Piazzolla', 'piazzolla', 'normal', '400 700'),
		rule('Piazzolla', 'piazzolla-italic', 'italic', '400'),
		rule('Archivo', 'archivo', 'normal', '400 700'),
		rule('Archivo Wide', 'archivo-wide', 'normal', '600'),
		// Apple and Windows, Android, Linux.
		...['Georgia', 'Noto Serif', 'DejaVu Serif'].map((system) => fallback('Piazzolla', 'piazzolla', system)),
		...['Arial', 'Roboto', 'DejaVu Sans'].map((system) => fallback('Archivo', 'archivo', system))
	].join('\n') + '\n'
);
