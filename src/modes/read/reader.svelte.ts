/** State of the reading page, shared by its mounted components. */
import { createSettings } from '../../runtime/reader-settings.svelte';
import { scene } from '../../story/scene';

class Reader {
	/** Position in the story, in beats. */
	p = $state(0);
	/** The scene at p. */
	readonly scene = $derived(scene(this.p));
	/** The reader's settings of the drawings. */
	readonly settings = createSettings();
	/** Address of the relief picture once it may load. */
	relief: string | null = $state(null);
}

export const reader = new Reader();
