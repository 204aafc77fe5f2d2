/** Marks on their way never cross the caption of the days in view: it goes before they start and comes once they have landed. */
import { describe, expect, it } from 'vitest';
import { dayCaptions, hourSize, type DayCaption } from '../../src/chapters/every-day/days';
import { beats } from '../../src/story/chapters';
import { scene } from '../../src/story/scene';
import type { Frame } from '../../src/view/frame';
import { frames } from './frames';
import { marksSeen, type SeenMark } from './marks-seen';

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
	const crosses = (mark: SeenMark, { x, y }: DayCaption) =>
		mark.x > x &&
		mark.x < x + size * SHORTEST &&
		mark.y + mark.radius > y - size * ASCENT &&
		mark.y - mark.radius < y + size * DESCENT;
	return marksSeen(p, frame, SEEN).flatMap((mark) =>
		shown.filter((caption) => crosses(mark, caption)).map(({ span }) => `${span} at ${p.toFixed(3)}`)
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
