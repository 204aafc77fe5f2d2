/** The marks that a reader sees at a position of the story. */
import { scene } from '../../src/story/scene';
import type { Frame } from '../../src/view/frame';
import { blankMark, legsOf, slotsOf, travelMark, type TravellingMark } from '../../src/view/travel';
import { view } from '../../src/view/view';

export interface SeenMark extends Readonly<TravellingMark> {
	readonly slot: number;
}

/** @param least opacity of a mark that counts as seen */
export function marksSeen(p: number, frame: Frame, least: number): SeenMark[] {
	const at = scene(p);
	const { camera, marks } = view(at, frame, null);
	const legs = legsOf({
		...marks,
		...{ camera: camera.affine, leaving: at.leaving, arriving: at.arriving },
		...{ opacity: 1, drift: 0, palette: [] }
	});
	const mark = blankMark();
	return legs.flatMap((leg) =>
		Array.from({ length: slotsOf(leg) }, (_, slot) => slot).flatMap((slot) =>
			travelMark(leg, camera.affine, 0, slot, mark) && mark.alpha > least ? [{ ...mark, slot }] : []
		)
	);
}
