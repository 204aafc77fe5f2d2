/** The way out of the frame, and to the whole screen: as far as the host lets the reader go. */

/** Whether a link leads out of the frame; to the same frame in another language it does not. */
const leaves = (link: HTMLAnchorElement): boolean =>
	!link.hreflang && link.href.replace(/#.*$/, '') !== location.href.replace(/#.*$/, '');

/**
 * Links that leave the frame open in a window of their own; where the host forbids that, the address is shown to be copied.
 * @param words said before the address
 * @param tell lets the host follow it
 */
export function openLinksOutside(root: HTMLElement, words: string, tell: (address: string) => void): void {
	if (window.parent === window) return;
	document.addEventListener('click', (event) => {
		const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
		if (!link || event.defaultPrevented || !leaves(link)) return;
		event.preventDefault();
		const opened = window.open(link.href, '_blank');
		if (opened) {
			opened.opener = null;
			return;
		}
		tell(link.href);
		const place = root.querySelector<HTMLElement>('[data-address]');
		if (!place) return;
		place.hidden = false;
		place.textContent = `${words} ${link.href}`;
	});
}

/** Shows the button for the whole screen, which stays away where the host has not allowed it. */
export function offerFullScreen(root: HTMLElement): void {
	const button = root.querySelector<HTMLButtonElement>('[data-full-screen]');
	if (!button || !document.fullscreenEnabled) return;
	button.hidden = false;
	button.addEventListener('click', () => {
		const change = document.fullscreenElement
			? document.exitFullscreen()
			: document.documentElement.requestFullscreen();
		// Refused after all: the piece stays as large as it is.
		change.catch(() => undefined);
	});
}
