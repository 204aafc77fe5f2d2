/** Marks the page while the mouse points at something: from a movement of the mouse until the page scrolls under it. */

/** Must be called in the browser once; listens as long as the page lives. */
export function watchPointing(page: HTMLElement): void {
	addEventListener(
		'pointermove',
		({ pointerType }) => {
			if (pointerType === 'mouse') page.dataset['pointing'] = '';
		},
		{ passive: true }
	);
	addEventListener(
		'scroll',
		() => {
			delete page.dataset['pointing'];
		},
		{ passive: true }
	);
}
