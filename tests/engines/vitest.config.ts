/** The piece in three engines and in host pages: real browsers, three specs at a time, against dist/. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { missingWordPress } from '../hosts/wordpress-site/find.js';

/** From the longest to the shortest: a long one that comes last leaves the others with nothing to do. */
const ORDER = [
	'hosts',
	'turning',
	'element',
	'story',
	'wordpress-site',
	'present',
	'explore',
	'offline',
	'forbidden',
	'pictures',
	'embed',
	'hostile',
	'frameworks'
];
const place = ({ moduleId }: TestSpecification) => ORDER.indexOf(path.basename(moduleId, '.spec.ts'));

class LongestFirst extends BaseSequencer {
	override sort(specs: TestSpecification[]): Promise<TestSpecification[]> {
		return Promise.resolve([...specs].sort((a, b) => place(a) - place(b)));
	}
}

const missing = missingWordPress();
if (missing !== null) console.log(`WordPress is not tried: ${missing}`);

export default defineConfig({
	root: fileURLToPath(new URL('../..', import.meta.url)),
	test: {
		environment: 'node',
		include: ['tests/{engines,hosts}/**/*.spec.ts'],
		exclude: missing === null ? [] : ['tests/hosts/wordpress-site.spec.ts'],
		// Each worker has one browser at work at a time, and a third of its time waits for a page to settle: three keep two cores busy.
		maxWorkers: 3,
		// The specs of a worker share its browsers, see driver.ts: to start one takes as long as three of its tests.
		isolate: false,
		sequence: { sequencer: LongestFirst },
		testTimeout: 150_000,
		hookTimeout: 120_000
	}
});
