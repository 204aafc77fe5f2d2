/** What comes after the first picture. */

class Late {
	/** Address of the relief picture once it may load. */
	relief: string | null = $state(null);
}

export const late = new Late();
