/** Which engines are here, and that those required are. */
import { describe, expect, it } from 'vitest';
import { engines, requiredEngines } from './driver';

describe('engines', () => {
	it('that are required are here', () => {
		const names: readonly string[] = engines.map(({ name }) => name);
		expect(
			requiredEngines.filter((name) => !names.includes(name)),
			'names nobody knows'
		).toEqual([]);
		const missing = engines.filter(({ name, missing }) => missing !== null && requiredEngines.includes(name));
		expect(missing.map(({ name, missing }) => `${name}: ${missing ?? ''}`)).toEqual([]);
	});

	it('are at least one', () => {
		for (const { name, missing } of engines) {
			console.log(missing === null ? `${name}: here` : `${name}: not here, ${missing}`);
		}
		expect(engines.some(({ missing }) => missing === null)).toBe(true);
	});
});
