/** Whether two frames give the same picture, so that a scroll that moves only text repaints no marks. */
import type { Affine, MarksFrame } from '../../view/layout';
import { legsOf } from '../../view/travel';

/** @param drifts whether the painter draws drift */
export function sameFrame(a: MarksFrame, b: MarksFrame, drifts: boolean): boolean {
	if (a === b) return true;
	if (a.opacity !== b.opacity || a.palette !== b.palette) return false;
	const [some, others] = [legsOf(a), legsOf(b)];
	if (some.length !== others.length) return false;
	return some.every((one, k) => {
		const other = others[k];
		if (one.from.id !== other?.from.id || one.to.id !== other.to.id) return false;
		if (one.t !== other.t || one.strength !== other.strength) return false;
		if (one.from.space === 'screen' && one.to.space === 'screen') return true;
		return sameAffine(a.camera, b.camera) && (!drifts || a.drift === b.drift);
	});
}

function sameAffine(a: Affine, b: Affine): boolean {
	return a === b || (a.a === b.a && a.b === b.b && a.c === b.c && a.d === b.d && a.e === b.e && a.f === b.f);
}
