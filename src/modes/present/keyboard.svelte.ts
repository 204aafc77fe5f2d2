/** Listens to the keys of a window: commands at once, digits gathered until Enter. */
import { focusOf, giveBackFocus, leaveFocus } from './focus';
import type { Command } from './keys';
import { keepsKey, readKey } from './keys';
import { lettersInUse, rememberLetters } from './memory';

/** More digits than any deck's numbers have: what is longer is out of range as it stands. */
const MOST_DIGITS = 6;

/** What the keys of a window do besides its commands. */
export interface KeyTarget {
	readonly run: (command: Command) => void;
	/** Goes to the picture whose number was typed before Enter. */
	readonly goTo: (n: number) => void;
	/** Takes a digit for what is asked on the screen; false where nothing is. */
	readonly guess: (digit: string) => boolean;
	/** What Enter does with no number before it. */
	readonly enter: () => void;
}

export class Keyboard {
	/** Digits typed so far, for going to a number. */
	typed = $state('');
	letters = $state(lettersInUse());
	private readonly target: KeyTarget;

	constructor(target: KeyTarget) {
		this.target = target;
	}

	useLetters(inUse: boolean): void {
		this.letters = inUse;
		this.typed = '';
		rememberLetters(inUse);
	}

	/** @returns stops listening */
	listen(): () => void {
		const onkeydown = (event: KeyboardEvent) => {
			const focus = focusOf(event.target);
			if (event.defaultPrevented || event.isComposing || keepsKey(focus, event.key)) return;
			if (this.typed !== '' && (event.key === 'Backspace' || event.key === 'Escape')) {
				this.typed = event.key === 'Escape' ? '' : this.typed.slice(0, -1);
				event.preventDefault();
				return;
			}
			const read = readKey(event, this.letters);
			if (read === null) return;
			if (typeof read === 'object') this.digit(read.digit);
			else if (read === 'go') this.enter();
			else {
				this.typed = '';
				// A field that a clicker moved on from takes no more of its keys.
				if (focus === 'number' || focus === 'slider' || focus === 'text') leaveFocus();
				this.target.run(read);
			}
			event.preventDefault();
		};
		addEventListener('keydown', onkeydown);
		const keepFocus = giveBackFocus();
		return () => {
			removeEventListener('keydown', onkeydown);
			keepFocus();
		};
	}

	private digit(digit: string): void {
		if (this.typed === '' && this.target.guess(digit)) return;
		if (this.typed.length < MOST_DIGITS) this.typed += digit;
	}
	private enter(): void {
		if (this.typed === '') this.target.enter();
		else this.target.goTo(Number(this.typed));
		this.typed = '';
	}
}
