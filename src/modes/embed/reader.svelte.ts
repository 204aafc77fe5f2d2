/** What an embedded page knows of its reader, shared by the parts mounted into it. */
import { createSettings } from '../../runtime/reader-settings.svelte';

class Reader {
	/** What the reader has set on the drawings. */
	readonly settings = createSettings();
	/** Address of the relief picture once it may load. */
	relief: string | null = $state(null);
}

export const reader = new Reader();
