/** Marks on their way never cross the caption of the days in view: it goes before they start and comes once they have landed. */
import { describe, expect, it } from 'vitest';
import { dayCaptions, hourSize } from '../../src/chapters/every-day/days';
import { beats } from '../../src/story/chapters';
import { scene } from '../../src/story/scene';
import type { Frame } from '../../src/view/frame';
import { blankMark, legsOf, slotsOf, travelMark } from '../../src/view/travel';
import { view } from '../../src/view/view';
import { frames } from './frames';

/** Least opacity of a caption, and of a mark, that a reader sees. */
const SEEN = 0.1;
/** Width of the shortest caption, in type sizes: marks cross every caption where they cross its beginning. */
const SHORTEST = 4;
/** Height of its letters over the baseline, and the depth of its descenders, in type sizes. */
const [ASCENT, DESCENT] = [0.75, 0.2];
const STEPS = 40;

const first = beats.findIndex(({ id }) => id === 'every-day-1');
/** From the field to the half-year, day by day. */
const positions = Array.from({ length: 4 * STEPS + 1 }, (_, k) => first - 1 + k / STEPS);

function crossings(p: number, frame: Frame): string[] {
	const at = scene(p);
	const size = hourSize(frame) * 1.1;
	const shown = dayCaptions(at.marks, frame).filter(({ opacity }) => opacity * (at.charts.hours ?? 0) > SEEN);
	if (shown.length === 0) return [];
	const { camera, marks } = view(at, frame, null);
	const legs = legsOf({
		...marks,
		...{ camera: camera.affine, leaving: at.leaving, arriving: at.arriving },
		...{ opacity: 1, drift: 0, palette: [] }
	});
	const mark = blankMark();
	const crosses = (x: number, y: number) =>
		mark.x > x &&
		mark.x < x + size * SHORTEST &&
		mark.y + mark.radius > y - size * ASCENT &&
		mark.y - mark.radius < y + size * DESCENT;
	return legs.flatMap((leg) =>
		Array.from({ length: slotsOf(leg) }, (_, slot) => slot).flatMap((slot) =>
			travelMark(leg, camera.affine, 0, slot, mark) && mark.alpha > SEEN
				? shown.filter(({ x, y }) => crosses(x, y)).map(({ span }) => `${span} at ${p.toFixed(3)}`)
				: []
		)
	);
}

describe.each(frames)('on $name', ({ frame }) => {
	it('no mark crosses the caption of the days', () => {
		expect([...new Set(positions.flatMap((p) => crossings(p, frame)))]).toEqual([]);
	});

	it('names the days at each beat', () => {
		const spans = [0, 1, 2, 3].map((k) => dayCaptions(scene(first + k).marks, frame));
		expect(spans.map((at) => at.map(({ span, opacity }) => `${span} ${String(opacity)}`))).toEqual(
			['day', 'week', 'month', 'half-year'].map((span) => [`${span} 1`])
		);
	});
});
