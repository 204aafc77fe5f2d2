/** The key table of the classroom: what a keyboard or a clicker asks for, and which keys a control keeps. Pure. */

export type Command =
	| 'next'
	| 'previous'
	| 'first'
	| 'last'
	| 'black'
	| 'white'
	| 'fullscreen'
	| 'speaker'
	| 'overview'
	| 'labels'
	| 'language'
	| 'timer'
	| 'help'
	| 'close';

export interface KeyRow {
	readonly command: Command;
	/** As KeyboardEvent.key names them; letters in small. */
	readonly keys: readonly string[];
}

/** In the order the help lists them. What a clicker sends comes first in each row. */
export const keyTable: readonly KeyRow[] = [
	{ command: 'next', keys: ['PageDown', 'ArrowRight', 'ArrowDown', ' ', 'n'] },
	{ command: 'previous', keys: ['PageUp', 'ArrowLeft', 'ArrowUp', 'Backspace', 'p'] },
	{ command: 'first', keys: ['Home'] },
	{ command: 'last', keys: ['End'] },
	{ command: 'black', keys: ['.', 'b'] },
	{ command: 'white', keys: [',', 'w'] },
	{ command: 'fullscreen', keys: ['f'] },
	{ command: 'speaker', keys: ['s'] },
	{ command: 'overview', keys: ['o'] },
	{ command: 'labels', keys: ['h'] },
	{ command: 'language', keys: ['l'] },
	{ command: 'timer', keys: ['t'] },
	{ command: 'help', keys: ['?'] },
	{ command: 'close', keys: ['Escape'] }
];

const byKey = new Map(keyTable.flatMap(({ command, keys }) => keys.map((key) => [key, command] as const)));

export interface Key {
	readonly key: string;
	readonly shiftKey: boolean;
	readonly ctrlKey: boolean;
	readonly altKey: boolean;
	readonly metaKey: boolean;
}

/**
 * @param letters whether single letters and signs are in use; a clicker's "." is one of them
 * @returns the command; a digit or Enter for going to a number; null for everything else
 */
export function readKey(
	{ key, shiftKey, ctrlKey, altKey, metaKey }: Key,
	letters: boolean
): Command | { readonly digit: string } | 'go' | null {
	if (ctrlKey || altKey || metaKey) return null;
	if (/^[0-9]$/.test(key)) return letters ? { digit: key } : null;
	if (key === 'Enter') return 'go';
	if (key === ' ') return shiftKey ? 'previous' : 'next';
	const single = key.length === 1;
	if (single && !letters) return null;
	return byKey.get(single ? key.toLowerCase() : key) ?? null;
}

/** What has the focus, by the keys that it needs itself. */
export type Focus = 'nothing' | 'text' | 'number' | 'slider' | 'choice' | 'button';

/** Keys that edit a number. The comma is one of them: who types 5,000 does not ask for a white screen. */
const edits = /^([0-9,-]|Backspace|Delete|Home|End|Tab|Arrow.*)$/;
/** A clicker's keys among those that write nothing. */
const moves = /^(PageUp|PageDown|Escape)$/;

/** Whether a key is for what has the focus; every other key is for the deck. A clicker's keys are for the deck everywhere but in a text. */
export function keepsKey(focus: Focus, key: string): boolean {
	switch (focus) {
		case 'nothing':
			return false;
		case 'text':
			return !moves.test(key);
		case 'number':
			return edits.test(key);
		case 'slider':
			return key.startsWith('Arrow') || key === 'Home' || key === 'End';
		case 'choice':
			return key.startsWith('Arrow') || key === ' ';
		case 'button':
			return key === 'Enter' || key === ' ';
	}
}
