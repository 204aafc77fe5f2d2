/** Closes panels that are details elements: on Escape, on a click outside, and when a link in them is followed. */

/**
 * Must be called in the browser once; listens as long as the page lives.
 * @param selector of the details elements, which may be added after this call
 */
export function closePanels(selector: string): void {
	const open = () =>
		[...document.querySelectorAll<HTMLDetailsElement>(selector)].filter((panel) => panel.open);

	document.addEventListener('keydown', (event) => {
		if (event.key !== 'Escape') return;
		for (const panel of open()) {
			if (panel.contains(document.activeElement)) panel.querySelector('summary')?.focus();
			panel.open = false;
		}
	});
	document.addEventListener('click', ({ target }) => {
		if (!(target instanceof Element)) return;
		for (const panel of open()) {
			if (!panel.contains(target) || target.closest('a')) panel.open = false;
		}
	});
}
