/** What each command does, for keys, clickers and controls alike: what the deck can do itself, and what the window does. */
import type { Deck } from './deck.svelte';
import type { Command } from './keys';

/** What a command asks of the window it is given in. */
export interface WindowCommands {
	fullscreen(): void;
	speaker(): void;
	overview(): void;
	language(): void;
	help(): void;
	/** Closes what lies over the picture. */
	close(): void;
}

export function runCommand(command: Command, deck: Deck, own: WindowCommands): void {
	switch (command) {
		case 'next':
			deck.next();
			break;
		case 'previous':
			deck.previous();
			break;
		case 'first':
			deck.first();
			break;
		case 'last':
			deck.last();
			break;
		case 'black':
		case 'white':
			deck.cover(command);
			break;
		case 'labels':
			deck.toggleLabels();
			break;
		case 'timer':
			deck.toggleTimer(Date.now());
			break;
		default:
			own[command]();
	}
}
