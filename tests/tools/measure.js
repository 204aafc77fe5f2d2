/**
 * `npm run measure`: what the built story costs on a phone and on a desktop, beside a blank page of as many words in the
 * same run; and the reader's map, dragged and scaled with every layer on. Prints tables, writes .measure/measure.json, and
 * fails when a budget is broken.
 *
 *   --runs 3      medians of this many     --only phone     one profile       --seconds 15  length of the scroll
 *   --page es/    another page             --no-gl          without WebGL     --no-marks    leave out the painters' bench
 *   --build       build first              --folder DIR     another built site
 *   --beside NAME=DIR                      a built site of somebody else's, in a column of its own; may be given again
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { serveBlank, servePeer } from './measure-beside.js';
import { EXPLORE_BUDGET_MS, measureExplore } from './measure-explore.js';
import { measureMarks } from './measure-marks.js';
import { measurePage } from './measure-page.js';
import { profiles } from './measure-profiles.js';
import { judge, median, table } from './measure-report.js';
import { root, serveSite } from './site.js';

const out = path.join(root, '.measure');
const { values } = parseArgs({
	options: {
		runs: { type: 'string', default: '3' },
		only: { type: 'string' },
		seconds: { type: 'string', default: '15' },
		page: { type: 'string', default: '' },
		folder: { type: 'string' },
		beside: { type: 'string', multiple: true, default: [] },
		build: { type: 'boolean', default: false },
		'no-gl': { type: 'boolean', default: false },
		'no-marks': { type: 'boolean', default: false }
	}
});
const options = { seconds: Number(values.seconds), gl: !values['no-gl'] };
/** @typedef {Awaited<ReturnType<typeof measurePage>>} Measured */

const DRIVER = 'window.scrollTo in every animation frame, position by the clock, behaviour instant';

async function main() {
	const wanted = profiles.filter(({ name }) => !values.only || values.only.split(',').includes(name));
	if (wanted.length === 0) throw new Error('--only is phone or desktop.');
	await mkdir(out, { recursive: true });
	const site = await serveSite({ build: values.build, folder: values.folder });
	const blank = await serveBlank(site.url + values.page);
	const peers = await Promise.all(values.beside.map(servePeer));
	const result = {
		page: values.page,
		when: new Date().toISOString(),
		machine: `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores`,
		driver: DRIVER,
		...options,
		runs: Number(values.runs),
		blankWords: blank.words,
		profiles: /** @type {Awaited<ReturnType<typeof measureProfile>>[]} */ ([])
	};
	try {
		for (const profile of wanted) {
			result.profiles.push(await measureProfile(profile, site.url + values.page, blank.url, peers));
		}
	} finally {
		await site.close();
		await Promise.all([blank, ...peers].map(({ close }) => close()));
	}
	const explore = await measureMap(wanted);
	const marks = values['no-marks'] ? null : measureMarks(out);
	await writeFile(
		path.join(out, 'measure.json'),
		JSON.stringify({ ...result, explore, marks }, null, '\t') + '\n'
	);
	const broken =
		result.profiles.some(({ judged }) => judged.some(({ ok }) => !ok)) ||
		explore.some(({ ok }) => !ok) ||
		marks?.ok === false;
	console.log(broken ? '\nA budget is broken.' : '\nEvery budget is kept.');
	process.exitCode = broken ? 1 : 0;
}

/**
 * The reader's map with every layer on: what a frame of dragging and of scaling costs the main thread.
 * @param {readonly import('./measure-profiles.js').Profile[]} wanted
 */
async function measureMap(wanted) {
	const site = await serveSite({ build: false, folder: values.folder });
	const rows = [];
	try {
		for (const profile of wanted) {
			const runs = [];
			for (let run = 1; run <= Number(values.runs); run += 1)
				runs.push(await measureExplore(site.url, profile));
			const cost = median(runs);
			const ok = cost.drag <= EXPLORE_BUDGET_MS && cost.scale <= EXPLORE_BUDGET_MS;
			const [drag, scale] = [cost.drag, cost.scale].map((ms) => ms.toFixed(2));
			console.log(
				`\n${ok ? 'kept  ' : 'BROKEN'} map on ${profile.name}, main thread a frame: drag ${drag} ms, scale ${scale} ms of ${EXPLORE_BUDGET_MS} ms`
			);
			console.log(
				`       p99 of a frame: drag ${cost.p99.drag.toFixed(1)} ms, scale ${cost.p99.scale.toFixed(1)} ms; longest task of setting up ${cost.longestTask.toFixed(0)} ms`
			);
			rows.push({ profile: profile.name, ...cost, ok });
		}
	} finally {
		await site.close();
	}
	return rows;
}

/**
 * @param {import('./measure-profiles.js').Profile} profile
 * @param {string} url
 * @param {string} blankUrl
 * @param {readonly { name: string, url: string }[]} peers
 */
async function measureProfile(profile, url, blankUrl, peers) {
	const pages = [{ name: 'blank', url: blankUrl }, { name: 'story', url }, ...peers];
	const raw = pages.map((page) => ({ ...page, runs: /** @type {Measured[]} */ ([]) }));
	let busiest = 0;
	for (let run = 1; run <= Number(values.runs); run += 1) {
		process.stderr.write(`${profile.name}, run ${run} of ${values.runs}\n`);
		// In turn, so that whatever else the machine does falls on all of them.
		for (const page of raw) page.runs.push(await measurePage(page.url, profile, options));
		busiest = Math.max(busiest, loadavg()[0] ?? 0);
	}
	const [blank, site, ...others] = raw.map(({ name, runs }) => ({
		name,
		numbers: median(runs.map(({ numbers }) => numbers))
	}));
	if (!blank || !site) throw new Error('Nothing was measured.');
	const judged = judge(profile.name, site.numbers, blank.numbers);
	const words = raw[1]?.runs.map((run) => run.words) ?? [];
	const [worst] = words.map(({ worstScript }) => worstScript).sort((a, b) => parseInt(b) - parseInt(a));

	console.log(`\n${table(profile.name, site, blank, others)}\n`);
	console.log(`LCP element: ${words[0]?.lcpElement || 'unknown'}`);
	console.log(`worst script in a long frame: ${worst || 'none'}`);
	console.log(
		`scrolled by ${DRIVER}, ${values.seconds} s, then at reading speed; ${words[0]?.browser}; load average up to ${busiest.toFixed(1)}`
	);
	const notes = new Set(words.flatMap(({ failed, errors }) => [...failed, ...errors]));
	if (words.some(({ unfinished }) => unfinished)) notes.add('the scroll did not reach the end');
	if (busiest > cpus().length) notes.add('the machine was busy with something else: times are pessimistic');
	for (const note of notes) console.log(`! ${note}`);
	for (const { name, value, most, unit, ok } of judged) {
		console.log(`${ok ? 'kept  ' : 'BROKEN'} ${name}: ${value}${unit} of ${most}${unit}`);
	}
	return { profile: profile.name, judged, notes: [...notes], loadAverage: busiest, site, blank, others, raw };
}

main().catch((error) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
