/** Announces the result of a button to screen readers, which do not read the changed label. */

/**
 * @param page gets the live region; the region must be in the page before its first text
 * @returns announces a text
 */
export function createLiveRegion(page: HTMLElement): (text: string) => void {
	const voice = document.createElement('p');
	voice.className = 'sr-only';
	voice.role = 'status';
	page.append(voice);
	return (text) => {
		voice.textContent = text;
	};
}
