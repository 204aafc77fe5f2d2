/** Frames with the same picture are equal, so that painters do not paint it again. */
import { describe, expect, test } from 'vitest';
import { sameFrame } from '../../src/stage/marks/frame-equality';
import { frameBetween, layoutOf, palette } from './marks-helpers';

describe('sameFrame', () => {
	const a = layoutOf('a', [{ x: 20, y: 20 }]);
	const map = layoutOf('m', [{ x: 20, y: 20 }], 'map');
	const other = { a: 2, b: 0, c: 0, d: 2, e: 0, f: 0 };
	test('for marks in screen space ignores the camera, and an unseen second layout', () => {
		const frame = frameBetween(a, a, 0);
		expect(sameFrame(frame, { ...frame, camera: other, drift: 3 }, true)).toBe(true);
		expect(sameFrame(frame, frameBetween(a, map, 0), true)).toBe(true);
		expect(sameFrame(frame, frameBetween(map, a, 1), true)).toBe(true);
		expect(sameFrame(frame, { ...frame, opacity: 0.5 }, true)).toBe(false);
		expect(sameFrame(frame, { ...frame, palette: [...palette] }, true)).toBe(false);
		expect(sameFrame(frame, frameBetween(a, map, 0.1), true)).toBe(false);
	});
	test('for marks in map space compares the camera, and the drift where it is drawn', () => {
		const frame = frameBetween(map, map, 0);
		expect(sameFrame(frame, { ...frame, camera: { ...frame.camera } }, true)).toBe(true);
		expect(sameFrame(frame, { ...frame, camera: other }, true)).toBe(false);
		expect(sameFrame(frame, { ...frame, drift: 1 }, true)).toBe(false);
		expect(sameFrame(frame, { ...frame, drift: 1 }, false)).toBe(true);
	});
});
