/** What the reader has set on this page, shared by the parts mounted into it. */
import { FIRST_SUM } from '../../view/money';

class Reader {
	/** Position in the story, in beats. */
	p = $state(0);
	/** Sum under the marker on the money axis, US dollars. */
	sum = $state(FIRST_SUM);
	/** Whether every chapter stands in the layout with its real height, so that it can be measured. */
	laidOut = $state(false);
	/** Address of the relief picture once it may load. */
	relief: string | null = $state(null);
}

export const reader = new Reader();
