/** What has the focus in a window of the classroom, and how a pointer gives it back. */
import type { Focus } from './keys';

const CHOICES = 'input[type=radio], input[type=checkbox], select';
const BUTTONS = 'button, a[href], summary, input[type=button], input[type=submit]';
const TEXTS = 'input, textarea, [contenteditable]:not([contenteditable=false])';

/** @param target of a key's event */
export function focusOf(target: EventTarget | null): Focus {
	if (!(target instanceof Element)) return 'nothing';
	if (target.matches('input[type=number]')) return 'number';
	if (target.matches('input[type=range]')) return 'slider';
	if (target.matches(CHOICES)) return 'choice';
	if (target.closest(BUTTONS)) return 'button';
	return target.closest(TEXTS) ? 'text' : 'nothing';
}

/** Takes the focus from a field or a button, so that the next keys are the deck's. */
export function leaveFocus(): void {
	if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

/**
 * A button pressed by a pointer gives the focus back: the Space or Enter of a clicker would press it again.
 * @returns stops listening
 */
export function giveBackFocus(): () => void {
	const onclick = ({ detail, target }: MouseEvent) => {
		// A click made by a key has no count.
		if (detail > 0 && ['choice', 'button'].includes(focusOf(target))) leaveFocus();
	};
	// Before the button's own work, which may move the focus.
	addEventListener('click', onclick, { capture: true });
	return () => {
		removeEventListener('click', onclick, { capture: true });
	};
}
