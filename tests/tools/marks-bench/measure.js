/** What a frame of travelling marks costs the main thread, from the browser's own counters. */

const FRAMES = 60;
const TRIPS = [
	{ trip: 'road to field', from: 'road', to: 'field', moving: 'marks' },
	{ trip: 'road to field, camera moving', from: 'road', to: 'field', moving: 'camera' },
	{ trip: 'field to rings', from: 'field', to: 'rings', moving: 'marks' },
	{ trip: 'drifting road', from: 'road', to: 'road', moving: 'drift' }
];

/**
 * @param page one that has painted nothing yet
 * @param slower how many times slower than this machine the processor is made
 * @returns one row a trip; times in ms a frame: task is the mean in thread time, paint() and interval the median by the clock
 */
export async function measure(page, { technique, width, height, dpr, slower }) {
	const client = await page.context().newCDPSession(page);
	await client.send('Emulation.setCPUThrottlingRate', { rate: slower });
	await client.send('Performance.enable', { timeDomain: 'threadTicks' });
	await page.evaluate((options) => window.bench.start(...options), [technique, width, height, dpr]);
	const rows = [];
	for (const { trip, from, to, moving } of TRIPS) {
		const run = (count) =>
			page.evaluate((options) => window.bench.run(...options), [from, to, count, moving]);
		// Uploads and compiles happen once; they are not part of a frame.
		await run(20);
		const before = await counters(client);
		const { paints, gaps } = await run(FRAMES);
		const after = await counters(client);
		const taskMs = ((after.TaskDuration - before.TaskDuration) * 1000) / FRAMES;
		rows.push({
			technique,
			trip,
			width,
			dpr,
			slower,
			paintMs: middle(paints),
			taskMs,
			gapMs: middle(gaps)
		});
	}
	await client.detach();
	return rows;
}

function middle(values) {
	return [...values].sort((a, b) => a - b)[values.length >> 1];
}

async function counters(client) {
	const { metrics } = await client.send('Performance.getMetrics');
	return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}
