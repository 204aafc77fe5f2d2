/** Every ink is readable on every ground of its theme: WCAG 2.2, success criterion 1.4.3, and 1.4.6 in the contrast theme. */
import { rgb } from 'd3';
import { describe, expect, it } from 'vitest';
import { pigments, themes } from '../../src/styles/tokens';

const inks = ['obsidian', 'ash', 'cochineal', 'anil', 'ochre', 'jade'] as const;
const grounds = ['amate', 'lime', 'sand', 'water'] as const;

/** Relative luminance of a colour, 0 to 1, as WCAG defines it. */
function luminance(colour: string): number {
	const { r, g, b } = rgb(colour);
	const linear = (channel: number) => {
		const share = channel / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	};
	return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

/** @returns 1 to 21 */
function contrast(one: string, other: string): number {
	const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
	return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

it('computes the contrast ratio of WCAG', () => {
	expect(contrast('#000', '#fff')).toBeCloseTo(21, 5);
	expect(contrast('#777', '#fff')).toBeCloseTo(4.48, 2);
});

describe.each(themes)('%s', (theme) => {
	const least = theme === 'contrast' ? 7 : 4.5;
	it.each(inks)(`%s has sufficient contrast on every ground`, (ink) => {
		for (const ground of grounds) {
			const { [ink]: front, [ground]: behind } = pigments[theme];
			expect(contrast(front, behind), `${ink} on ${ground}`).toBeGreaterThanOrEqual(least);
		}
	});
});
