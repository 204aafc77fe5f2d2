/** Collects, inside the page, what only the page can see: paints, shifts, long tasks and frames. */

/**
 * Runs in the page before anything else. Everything it collects is in `window.measured`, in ms and px.
 * It is serialised, so it can use nothing from outside.
 */
export function observe() {
	/** @type {any} */
	const kept = { lcp: 0, lcpElement: '', shifts: [], tasks: [], frames: [] };
	/** @type {any} */ (window).measured = kept;
	/**
	 * @param {string} type
	 * @param {(entry: any) => void} keep
	 */
	const on = (type, keep) => {
		if (!PerformanceObserver.supportedEntryTypes.includes(type)) return;
		new PerformanceObserver((list) => list.getEntries().forEach(keep)).observe({ type, buffered: true });
	};
	on('largest-contentful-paint', (entry) => {
		kept.lcp = entry.startTime;
		const { element } = entry;
		kept.lcpElement = element
			? [element.tagName.toLowerCase(), element.id && `#${element.id}`, ...element.classList]
					.filter(Boolean)
					.join('.')
					.replace('.#', '#')
			: '';
	});
	on('layout-shift', (entry) => {
		if (!entry.hadRecentInput) kept.shifts.push({ at: entry.startTime, value: entry.value });
	});
	on('longtask', (entry) => kept.tasks.push({ at: entry.startTime, ms: entry.duration }));
	on('long-animation-frame', (entry) =>
		kept.frames.push({
			at: entry.startTime,
			ms: entry.duration,
			blocking: entry.blockingDuration,
			scripts: entry.scripts.map((/** @type {any} */ script) => ({
				ms: script.duration,
				invoker: script.invoker,
				where: `${script.sourceURL.split('/').pop()} ${script.sourceFunctionName}`.trim()
			}))
		})
	);
}

/**
 * Scrolls the whole document at constant speed, once per frame, and keeps the time of every frame. Runs in the page.
 * @param {number} seconds
 * @returns {Promise<{ times: number[], from: number, px: number, reached: number }>} times and start in ms
 */
export function scrollThrough(seconds) {
	return new Promise((resolve) => {
		const from = performance.now();
		/** @type {number[]} */
		const times = [];
		// Read every frame: late content may change it.
		const end = () => document.documentElement.scrollHeight - innerHeight;
		requestAnimationFrame(function frame(now) {
			times.push(now);
			const part = Math.min(1, (now - (times[0] ?? now)) / (seconds * 1000));
			window.scrollTo({ top: part * end(), behavior: 'instant' });
			if (part < 1) requestAnimationFrame(frame);
			else requestAnimationFrame(() => resolve({ times, from, px: end(), reached: scrollY }));
		});
	});
}

/**
 * Scrolls a stretch as fast as a reader does who looks for something, and keeps the time of every frame. Runs in the page.
 * @param {{ speed: number, seconds: number, from: number }} stretch px a second; where it begins, as a share of the page
 * @returns {Promise<number[]>} ms
 */
export function readOn({ speed, seconds, from }) {
	return new Promise((resolve) => {
		const top = from * (document.documentElement.scrollHeight - innerHeight);
		window.scrollTo({ top, behavior: 'instant' });
		/** @type {number[]} */
		const times = [];
		// Arriving there is no part of reading on.
		setTimeout(() => {
			requestAnimationFrame(function frame(now) {
				times.push(now);
				const gone = (now - (times[0] ?? now)) / 1000;
				window.scrollTo({ top: top + speed * gone, behavior: 'instant' });
				if (gone < seconds) requestAnimationFrame(frame);
				else resolve(times);
			});
		}, 1500);
	});
}
