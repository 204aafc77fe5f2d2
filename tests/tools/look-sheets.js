/** Lays pictures out on contact sheets, by letting the browser draw a page of them. */
import path from 'node:path';

/** Pictures on a sheet, and how wide each is, px, by the form of the sheet and of the screen. */
const layouts = {
	beats: {
		upright: { perSheet: 12, width: 260, columns: 6 },
		wide: { perSheet: 12, width: 480, columns: 3 }
	},
	strips: {
		upright: { perSheet: 32, width: 170, columns: 8 },
		wide: { perSheet: 24, width: 340, columns: 4 }
	}
};
/** Address that exists only inside the browser. */
const HOST = 'http://sheet.invalid/';

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {object} options
 * @param {string} options.name of the set
 * @param {import('./look.js').Size} options.size
 * @param {import('./look-shots.js').Shot[]} options.shots
 * @param {string} options.folder where the sheets go, as `<name>-<number>.png`
 * @param {boolean} options.strips whether the pictures follow each other closely
 * @returns {Promise<string[]>} the sheets' files
 */
export async function makeSheets(browser, { name, size, shots, folder, strips }) {
	const { perSheet, width, columns } =
		layouts[strips ? 'strips' : 'beats'][size.height > size.width ? 'upright' : 'wide'];
	const page = await browser.newPage({ viewport: { width: columns * (width + 10) + 10, height: 400 } });
	/** @type {string[]} */
	const sheets = [];
	try {
		let html = '';
		await page.route(`${HOST}**`, (route) => {
			const shot = shots[Number(new URL(route.request().url()).searchParams.get('shot') ?? -1)];
			return shot
				? route.fulfill({ path: shot.file })
				: route.fulfill({ contentType: 'text/html', body: html });
		});
		for (let first = 0; first < shots.length; first += perSheet) {
			html = sheetHtml(shots, first, perSheet, {
				name,
				width,
				height: (width * size.height) / size.width,
				columns
			});
			await page.goto(HOST, { waitUntil: 'load' });
			const file = path.join(folder, `${name}-${first / perSheet + 1}.png`);
			await page.screenshot({ path: file, fullPage: true });
			sheets.push(file);
		}
	} finally {
		await page.close();
	}
	return sheets;
}

/**
 * @param {import('./look-shots.js').Shot[]} shots
 * @param {number} first
 * @param {number} perSheet
 * @param {{ name: string, width: number, height: number, columns: number }} grid lengths in px
 */
function sheetHtml(shots, first, perSheet, { name, width, height, columns }) {
	const figures = shots
		.slice(first, first + perSheet)
		.map(
			({ beat, problem }, k) =>
				`<figure${problem ? ' class="problem"' : ''}><img src="?shot=${first + k}">` +
				`<figcaption>${beat}${problem ? `: ${problem}` : ''}</figcaption></figure>`
		);
	return `<!doctype html><meta charset="utf-8"><style>
		body { margin: 10px; background: #777; color: #fff; font: 13px/18px sans-serif; }
		main { display: grid; grid-template-columns: repeat(${columns}, ${width}px); gap: 10px; }
		figure { margin: 0; }
		img { display: block; width: ${width}px; height: ${height}px; }
		.problem { outline: 3px solid #f30; }
	</style><p style="margin:0 0 8px">${name}</p><main>${figures.join('')}</main>`;
}
