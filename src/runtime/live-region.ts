/** Says what a button has done to those who hear the page and do not see the button's word change. */

/**
 * @param page where the voice lives; it must be there before it speaks
 * @returns says a text
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
