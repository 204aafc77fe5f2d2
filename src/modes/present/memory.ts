/** Remembers the deck through a reload, where the browser allows it; everything works without. */
import { readStamped, type Stamped } from './state';

const KEY = 'road-north-deck';
const LETTERS = 'road-north-letters';

export function remember(stamped: Stamped): void {
	try {
		sessionStorage.setItem(KEY, JSON.stringify(stamped));
	} catch {
		// The address still holds the place.
	}
}

export function recall(): Stamped | null {
	try {
		return readStamped(JSON.parse(sessionStorage.getItem(KEY) ?? 'null'));
	} catch {
		return null;
	}
}

/** Whether single letters are keys; on unless switched off. */
export function lettersInUse(): boolean {
	try {
		return localStorage.getItem(LETTERS) !== 'off';
	} catch {
		return true;
	}
}

export function rememberLetters(inUse: boolean): void {
	try {
		if (inUse) localStorage.removeItem(LETTERS);
		else localStorage.setItem(LETTERS, 'off');
	} catch {
		// Holds for this visit.
	}
}
