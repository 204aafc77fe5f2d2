/**
 * The script a host page may carry. It defines `<road-north>`, a frame that stands still while the page is scrolled past it where
 * the page allows that, and a stepper elsewhere; and it puts one into each `<div data-road-north="address of the frame">`. It
 * touches nothing else, leaves no globals, and may be there twice.
 */
import { RoadNorth } from './element';
import { NAME } from './name';

const LATER = { childList: true, subtree: true };

/** The snippet of earlier days, with the same settings as `data-` attributes. */
function adopt(): void {
	document.querySelectorAll<HTMLElement>(`[data-${NAME}]:not([data-${NAME}-live])`).forEach((place) => {
		const { dataset } = place;
		dataset['roadNorthLive'] = '';
		const piece = document.createElement(NAME);
		piece.setAttribute('src', dataset['roadNorth'] ?? '');
		for (const name of ['title', 'count', 'height', 'form', 'top', 'sandbox']) {
			const value = dataset[name];
			if (value !== undefined) piece.setAttribute(name, value);
		}
		piece.append(...place.childNodes);
		place.append(piece);
	});
}

if (!customElements.get(NAME)) {
	customElements.define(NAME, RoadNorth);
	adopt();
	new MutationObserver(adopt).observe(document, LATER);
}
