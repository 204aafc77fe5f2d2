/** Listens to the keys of a window: commands at once, digits gathered until Enter. */
import type { Command } from './keys';
import { keepsKeys, readKey } from './keys';
import { lettersInUse, rememberLetters } from './memory';

const MOST_DIGITS = 3;

export class Keyboard {
	/** Digits typed so far, for going to a number. */
	typed = $state('');
	letters = $state(lettersInUse());
	private readonly run: (command: Command) => void;
	private readonly goTo: (n: number) => void;

	/** @param goTo called with the number typed before Enter */
	constructor(run: (command: Command) => void, goTo: (n: number) => void) {
		this.run = run;
		this.goTo = goTo;
	}

	useLetters(inUse: boolean): void {
		this.letters = inUse;
		this.typed = '';
		rememberLetters(inUse);
	}

	/** @returns stops listening */
	listen(): () => void {
		const onkeydown = (event: KeyboardEvent) => {
			if (event.defaultPrevented || keepsKeys(event.target, event.key)) return;
			const read = readKey(event, this.letters);
			if (read === null) return;
			if (typeof read === 'object') {
				this.typed = (this.typed + read.digit).slice(-MOST_DIGITS);
			} else if (read === 'go') {
				// Without a number before it, a clicker's Enter goes on.
				if (this.typed === '') this.run('next');
				else this.goTo(Number(this.typed));
				this.typed = '';
			} else {
				this.typed = '';
				this.run(read);
			}
			event.preventDefault();
		};
		addEventListener('keydown', onkeydown);
		return () => {
			removeEventListener('keydown', onkeydown);
		};
	}
}
