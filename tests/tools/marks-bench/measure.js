/** What a frame of travelling marks costs the main thread, from the browser's own counters. */

const FRAMES = 120;
const TRIPS = [
	{ trip: 'road to field', from: 'road', to: 'field', drift: false },
	{ trip: 'field to rings', from: 'field', to: 'rings', drift: false },
	{ trip: 'drifting road', from: 'road', to: 'road', drift: true }
];

/** @returns one row a technique and trip; times in ms a frame: task is the mean in thread time, paint() and interval the median by the clock */
export async function measure(page, { width, height, dpr }) {
	const client = await page.context().newCDPSession(page);
	await client.send('Performance.enable', { timeDomain: 'threadTicks' });
	const rows = [];
	for (const technique of ['webgl', 'canvas']) {
		await page.evaluate((options) => window.bench.start(...options), [technique, width, height, dpr]);
		for (const { trip, from, to, drift } of TRIPS) {
			const run = (count) =>
				page.evaluate((options) => window.bench.run(...options), [from, to, count, drift]);
			// Uploads and compiles happen once; they are not part of a frame.
			await run(20);
			const before = await counters(client);
			const { paints, gaps } = await run(FRAMES);
			const after = await counters(client);
			const per = (name) => ((after[name] - before[name]) * 1000) / FRAMES;
			rows.push({
				technique,
				trip,
				dpr,
				paintMs: middle(paints),
				taskMs: per('TaskDuration'),
				gapMs: middle(gaps)
			});
		}
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
