/** The same page in another language, as a link needs it. Types only. */
import type { Lang } from '../languages';

export interface Translation {
	readonly lang: Lang;
	/** The language as its readers call it. */
	readonly name: string;
	/** Address from the page. */
	readonly href: string;
}
