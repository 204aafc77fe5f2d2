/** Paints each named frame with both painters and says how far the pictures and the marks' centres are apart. */

/** Frames whose marks stand apart, so that single centres can be found in the picture. */
const MEASURABLE = new Set(['sparse', 'sparse-0.4']);

/**
 * @param save called with a name and a PNG for every picture
 * @returns one row a frame: differences 0 … 255 a channel, distances in CSS px
 */
export async function compare(page, { width, height, dpr, save }) {
	const frames = await page.evaluate(() => window.bench.frames);
	const shots = {};
	for (const technique of ['webgl', 'canvas']) {
		await page.evaluate((options) => window.bench.start(...options), [technique, width, height, dpr]);
		for (const frame of frames) {
			await page.evaluate((name) => window.bench.show(name), frame);
			const picture = await page.screenshot();
			save(`${frame}-${technique}-${dpr}.png`, picture);
			shots[`${frame} ${technique}`] = picture.toString('base64');
		}
	}
	const rows = [];
	for (const frame of frames) {
		const pair = [shots[`${frame} webgl`], shots[`${frame} canvas`]];
		const marks = MEASURABLE.has(frame) ? await page.evaluate((name) => window.bench.marks(name), frame) : [];
		rows.push({ frame, dpr, ...(await page.evaluate(difference, { pair, marks, dpr })) });
	}
	return rows;
}

/** Runs in the page, which can decode PNGs. */
async function difference({ pair, marks, dpr }) {
	const [a, b] = await Promise.all(pair.map(decode));
	const { width, height } = a;
	const block = 16;
	const across = Math.ceil(width / block);
	const blocks = new Float64Array(across * Math.ceil(height / block));
	let sum = 0;
	for (let p = 0; p < width * height; p++) {
		let apart = 0;
		for (let k = 0; k < 3; k++) apart += Math.abs(a.data[p * 4 + k] - b.data[p * 4 + k]) / 3;
		sum += apart;
		blocks[Math.floor(Math.floor(p / width) / block) * across + Math.floor((p % width) / block)] += apart;
	}
	let [centreApart, centreOff] = [0, 0];
	for (let k = 0; k < marks.length; k += 4) {
		const [x, y, radius] = [marks[k] * dpr, marks[k + 1] * dpr, marks[k + 2] * dpr];
		const [one, other] = [centre(a, x, y, radius), centre(b, x, y, radius)];
		centreApart = Math.max(centreApart, Math.hypot(one[0] - other[0], one[1] - other[1]) / dpr);
		centreOff = Math.max(centreOff, Math.hypot(one[0] - x, one[1] - y) / dpr);
		centreOff = Math.max(centreOff, Math.hypot(other[0] - x, other[1] - y) / dpr);
	}
	return {
		meanDifference: sum / (width * height),
		largestBlock: Math.max(...blocks) / block ** 2,
		marks: marks.length / 4,
		centreApart,
		centreOff
	};

	async function decode(base64) {
		const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
		const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
		const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
		context.drawImage(bitmap, 0, 0);
		return context.getImageData(0, 0, bitmap.width, bitmap.height);
	}
	/** Centre of mass of what differs from the ground, within reach of where a mark should be. */
	function centre({ data, width: across }, x, y, radius) {
		const reach = Math.ceil(radius * 1.2) + 3;
		let [mass, sumX, sumY] = [0, 0, 0];
		for (let py = Math.floor(y) - reach; py <= y + reach; py++) {
			for (let px = Math.floor(x) - reach; px <= x + reach; px++) {
				const p = (py * across + px) * 4;
				let weight = 0;
				for (let k = 0; k < 3; k++) weight += Math.abs(data[p + k] - data[k]);
				mass += weight;
				sumX += weight * (px + 0.5);
				sumY += weight * (py + 0.5);
			}
		}
		return [sumX / mass, sumY / mass];
	}
}
