/** Every arrangement of the crowd by name; the same frame gives the same arrays. */
import type { LayoutId } from '../../story/types';
import { memo, type Frame } from '../frame';
import { assistedSouth } from './assisted-south';
import { counts } from './counts';
import { CrowdWriter, type Crowd } from './crowd';
import { daysOf } from './days';
import { field, fieldCounted, fieldOpen } from './field';
import { originsKnown, originsSplit } from './origins';
import { assistedBeside, rings, ringsRecorded } from './rings';
import { road } from './road';
import { seventyTwo, seventyTwoIdentified } from './seventy-two';

const layouts: Readonly<Record<LayoutId, (frame: Frame) => Crowd>> = {
	none: () => new CrowdWriter('none', 0).done(),
	road,
	field,
	'field-open': fieldOpen,
	'field-counted': fieldCounted,
	day: daysOf('day'),
	week: daysOf('week'),
	month: daysOf('month'),
	'half-year': daysOf('half-year'),
	counts,
	'origins-known': originsKnown,
	'origins-split': originsSplit,
	'seventy-two': seventyTwo,
	'seventy-two-identified': seventyTwoIdentified,
	rings,
	'rings-recorded': ringsRecorded,
	assisted: assistedBeside,
	'assisted-south': assistedSouth
};

/** The crowd's arrangement on this frame. */
export function crowdFor(id: LayoutId, frame: Frame): Crowd {
	return crowds(`${id} ${frame.key}`, () => layouts[id](frame));
}

// A presenter shows at most two frames at once; 40 holds every arrangement for both.
const crowds = memo<Crowd>(40);
