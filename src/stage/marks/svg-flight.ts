/** Marks on their way between two arrangements as SVG paths, for pictures of any moment. */
import { createLayout, KIND_INDEX, type Affine, type Layout, type MarksFrame } from '../../view/layout';
import { blankMark, legsOf, slotsOf, travelMark, type Leg } from '../../view/travel';
import { marksToPaths, type MarksPath } from './svg';

const STAGE: Affine = { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 };

/**
 * A mark that changes its kind or colour on the way changes it half-way: a path has one of each.
 * @returns paths in the order in which they are drawn; at rest those of {@link marksToPaths}
 */
export function flightToPaths(
	frame: Pick<MarksFrame, 'from' | 'to' | 't' | 'travel' | 'leaving' | 'arriving'>,
	camera: Affine
): readonly MarksPath[] {
	const legs = legsOf({ ...frame, camera, opacity: 1, drift: 0, palette: [] });
	return legs.flatMap((leg) =>
		leg.from.id === leg.to.id && leg.strength === 1
			? marksToPaths(leg.from, camera)
			: marksToPaths(standing(leg, camera), STAGE)
	);
}

/** Where the marks of a leg stand on the stage now, as an arrangement. */
function standing(leg: Leg, camera: Affine): Layout {
	const layout = createLayout(`${leg.from.id} ${leg.to.id} ${String(leg.t)}`, 'screen', slotsOf(leg));
	const mark = blankMark();
	for (let slot = 0; slot < layout.length; slot++) {
		if (!travelMark(leg, camera, 0, slot, mark)) continue;
		layout.x[slot] = mark.x;
		layout.y[slot] = mark.y;
		layout.radius[slot] = mark.radius;
		layout.alpha[slot] = mark.alpha;
		layout.kind[slot] = KIND_INDEX[mark.hollowness > 0.5 ? 'ring' : mark.softness > 0.5 ? 'soft' : 'solid'];
		layout.pigment[slot] = mark.blend > 0.5 ? mark.nextPigment : mark.pigment;
	}
	return layout;
}
