/** What the reader has set in this frame, shared by the parts mounted into it. */
import { FIRST_SUM } from '../../view/money';

class Reader {
	/** Sum under the marker on the money axis, US dollars. */
	sum = $state(FIRST_SUM);
	/** Address of the relief picture once it may load. */
	relief: string | null = $state(null);
}

export const reader = new Reader();
