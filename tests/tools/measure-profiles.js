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
 * @typedef {import('./measure-page.js').Numbers} Numbers
 * @type {readonly { name: string, value: (site: Numbers, blank: Numbers) => number, most: number, unit: string }[]}
 */
export const budgets = [
	{ name: 'LCP, times the blank page', value: (site, blank) => site.lcp / blank.lcp, most: 1.6, unit: '×' },
	{ name: 'TBT', value: (site) => site.tbt, most: 200, unit: 'ms' },
	{ name: 'CLS, load and scroll', value: (site) => site.clsScrolled, most: 0.01, unit: '' },
	{ name: 'frame p99 while scrolling', value: (site) => site.frameP99, most: 34, unit: 'ms' }
];
