/** The palette of the painters of marks, for a theme and an amount of dark ground. */
import { MARK_PIGMENTS } from '../view/layout';
import { night, NIGHT_MARK, pigments, rgb, type Theme } from '../styles/tokens';

type Rgb = readonly [red: number, green: number, blue: number];

/** @param ground 0 the theme's paper, 1 the dark stage */
export function markPalette(theme: Theme, ground: number): readonly Rgb[] {
	return MARK_PIGMENTS.map((name): Rgb => {
		if (name === 'amate') return rgb(NIGHT_MARK[theme]);
		const [a, b] = [rgb(pigments[theme][name]), rgb(night[theme][name])];
		return [0, 1, 2].map((k) => (a[k] ?? 0) + ((b[k] ?? 0) - (a[k] ?? 0)) * ground) as unknown as Rgb;
	});
}
