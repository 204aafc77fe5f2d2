/** The field of a guess that takes digits typed anywhere in its window. */

/**
 * Begins a number in the field, which has the focus from then on.
 * @returns whether there is such a field and it can be used
 */
export function typeGuess(digit: string): boolean {
	const field = document.querySelector<HTMLInputElement>('[data-takes-digits]');
	if (!field || field.closest('[inert]')) return false;
	field.focus();
	field.value = digit;
	field.dispatchEvent(new Event('input', { bubbles: true }));
	return true;
}
