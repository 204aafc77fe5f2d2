/** Hides the names beside a rail of links on Escape, and shows them again at the next link. */

/** Must be called in the browser once; listens as long as the page lives. */
export function quietNames(rail: HTMLElement): void {
	document.addEventListener('keydown', ({ key }) => {
		if (key === 'Escape') rail.dataset['quiet'] = '';
	});
	for (const moved of ['pointerover', 'focusin'])
		rail.addEventListener(moved, () => {
			delete rail.dataset['quiet'];
		});
}
