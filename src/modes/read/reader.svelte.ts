/** What the reading page knows of its reader, shared by the parts mounted into it. */
import { createSettings } from '../../runtime/reader-settings.svelte';
import { scene } from '../../story/scene';

class Reader {
	/** Position in the story, in beats. */
	p = $state(0);
	/** What the stage shows there. */
	readonly scene = $derived(scene(this.p));
	/** What the reader has set on the drawings. */
	readonly settings = createSettings();
	/** Address of the relief picture once it may load. */
	relief: string | null = $state(null);
}

export const reader = new Reader();
