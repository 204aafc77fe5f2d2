/** Reads how many tests passed and failed from the JSON reports of Vitest and Playwright. */
import { readFile } from 'node:fs/promises';

/**
 * @typedef {object} Count
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string} [remark] why something counts as failed that no test says
 * @property {string[]} [failures] each test that failed: where, its name, the beginning of what it said
 */

/** @type {(remark: string) => Count} one failure that is not a test's own */
export const failure = (remark) => ({ passed: 0, failed: 1, skipped: 0, remark });

/**
 * A command without tests inside counts as one.
 * @param {boolean} ok
 * @returns {Count}
 */
export const one = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });

/**
 * @param {string} file JSON report of Vitest
 * @param {boolean} ok whether the command ended well
 * @returns {Promise<Count>}
 */
export async function vitestCount(file, ok) {
	const report = await readReport(file);
	if (!report) return failure('wrote no report');
	// A file that breaks before its first test holds none that could fail.
	const broken = report.testResults.filter(
		(/** @type {any} */ suite) => suite.status === 'failed' && suite.assertionResults.length === 0
	);
	const failures = report.testResults.flatMap((/** @type {any} */ suite) =>
		broken.includes(suite)
			? [told(suite.name, 'broke before its first test', suite.message)]
			: suite.assertionResults
					.filter((/** @type {any} */ test) => test.status === 'failed')
					.map((/** @type {any} */ test) => told(suite.name, test.fullName, test.failureMessages.join('\n')))
	);
	return settled(
		{
			passed: report.numPassedTests,
			failed: report.numFailedTests + broken.length,
			skipped: report.numPendingTests + report.numTodoTests,
			failures
		},
		ok
	);
}

/**
 * Tests are tried once, but for those that say themselves why they may be tried again: of these it is told when they were.
 * @param {string} file JSON report of Playwright
 * @param {boolean} ok whether the command ended well
 * @returns {Promise<Count>}
 */
export async function playwrightCount(file, ok) {
	const report = await readReport(file);
	if (!report) return failure('wrote no report');
	const { expected, unexpected, flaky, skipped } = report.stats;
	const specs = (/** @type {any} */ suite) => [
		...(suite.specs ?? []),
		...(suite.suites ?? []).flatMap(specs)
	];
	const failures = specs(report).flatMap((/** @type {any} */ spec) =>
		spec.tests
			.filter((/** @type {any} */ test) => test.status === 'unexpected' || test.status === 'flaky')
			.map((/** @type {any} */ test) => {
				const messages = test.results.flatMap((/** @type {any} */ result) =>
					(result.errors ?? []).map((/** @type {any} */ error) => error.message)
				);
				return told(
					`${spec.file}:${spec.line}`,
					`${spec.title} [${test.projectName}]${test.status === 'flaky' ? ', passed when tried again' : ''}`,
					messages.join('\n')
				);
			})
	);
	return settled({ passed: expected + flaky, failed: unexpected, skipped, failures }, ok);
}

/** How much of what a failed test said is told again at the end, in lines: the whole stands above. */
const TOLD_LINES = 15;

/**
 * @param {string} where
 * @param {string} name
 * @param {string} message
 */
function told(where, name, message) {
	const lines = message.split('\n').filter((line) => line.trim() !== '');
	return [`${where}  ${name}`, ...lines.slice(0, TOLD_LINES).map((line) => `    ${line}`)].join('\n');
}

/**
 * No test at all is a failure, and so is a command that failed although its tests passed.
 * @param {Count} count
 * @param {boolean} ok
 * @returns {Count}
 */
function settled(count, ok) {
	if (count.failed > 0) return count;
	if (count.passed === 0) return { ...count, failed: 1, remark: 'ran no tests' };
	return ok ? count : { ...count, failed: 1, remark: 'failed outside its tests' };
}

/** @param {string} file */
async function readReport(file) {
	try {
		return JSON.parse(await readFile(file, 'utf8'));
	} catch {
		return null;
	}
}
