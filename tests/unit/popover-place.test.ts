import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spotFor } from '../../src/text/popover-place';

describe("the place of a figure's panel", () => {
	it('is beside the text on a wide window', () => {
		const said = { left: 72, right: 552, top: 300, bottom: 420 };
		const spot = spotFor(said, { width: 416, height: 480 }, { width: 1440, height: 900 });
		expect(spot).toMatchObject({ sheet: false, left: 568, top: 300 });
	});

	it('is at the bottom of the screen on a phone', () => {
		const said = { left: 22, right: 368, top: 480, bottom: 590 };
		const spot = spotFor(said, { width: 390, height: 500 }, { width: 390, height: 844 });
		expect(spot).toMatchObject({ sheet: true, left: 0, bottom: 0, top: null, maxHeight: 246 });
	});

	it('is at the top of the screen when the space below is too small', () => {
		const said = { left: 22, right: 368, top: 700, bottom: 830 };
		const spot = spotFor(said, { width: 390, height: 500 }, { width: 390, height: 844 });
		expect(spot).toMatchObject({ sheet: true, top: 0, bottom: null });
	});

	it('never overlaps the text of the figure when the window has room for both', () => {
		const windows = fc.record({
			width: fc.integer({ min: 320, max: 2560 }),
			height: fc.integer({ min: 600, max: 1400 })
		});
		fc.assert(
			fc.property(
				windows,
				fc.double({ min: 0, max: 1, noNaN: true }),
				fc.integer({ min: 20, max: 200 }),
				(window, share, high) => {
					const top = share * (window.height - high);
					const width = Math.min(480, window.width - 40);
					const said = { left: 20, right: 20 + width, top, bottom: top + high };
					const panel = { width: Math.min(416, window.width - 32), height: 420 };
					const spot = spotFor(said, panel, window);
					const left = spot.left ?? 0;
					const height = Math.min(panel.height, spot.maxHeight);
					const y = spot.top ?? window.height - (spot.bottom ?? 0) - height;
					const right = spot.sheet ? window.width : left + panel.width;
					const apart =
						left >= said.right || right <= said.left || y >= said.bottom || y + height <= said.top;
					expect(apart).toBe(true);
					expect(y).toBeGreaterThanOrEqual(0);
				}
			)
		);
	});
});
