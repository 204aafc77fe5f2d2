/** The devices pages are measured on, and the budgets they must keep there. */

/**
 * @typedef {object} Profile
 * @property {string} name
 * @property {import('@playwright/test').BrowserContextOptions} context
 * @property {number} cpu how many times slower than this machine
 * @property {{ latency: number, downloadThroughput: number, uploadThroughput: number } | null} net ms and bytes/s
 */

/** @type {readonly Profile[]} */
export const profiles = [
	{
		name: 'phone',
		context: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true },
		cpu: 4,
		net: { latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 }
	},
	{
		name: 'desktop',
		context: { viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 },
		cpu: 1,
		net: null
	}
];

/**
 * What a page must keep; `only` names the one profile a budget is for.
 *
 * @typedef {import('./measure-page.js').Numbers} Numbers
 * @type {readonly { name: string, value: (site: Numbers, blank: Numbers) => number, most: number, unit: string, only?: string }[]}
 */
export const budgets = [
	// Without a line and on a fast processor an empty page is there within a few frames: how many more a page takes is not a share.
	{
		name: 'LCP, times the blank page',
		value: (site, blank) => site.lcp / blank.lcp,
		most: 1.6,
		unit: '×',
		only: 'phone'
	},
	// Everything that crosses the line to the end of the page, the service worker's requests included, until the page is at rest.
	{ name: 'bytes to the end', value: (site) => site.bytes / 1000, most: 280, unit: ' KB', only: 'phone' },
	{ name: 'TBT', value: (site) => site.tbt, most: 200, unit: 'ms' },
	{ name: 'CLS, load and scroll', value: (site) => site.clsScrolled, most: 0.01, unit: '' },
	{ name: 'frame p99 while scrolling', value: (site) => site.frameP99, most: 34, unit: 'ms' }
];
