/** What lies over the picture in a window of the deck: the help, the overview, and open panels of the bar. */
import type { Deck } from './deck.svelte';

export class Overlays {
	help = $state(false);
	overview = $state(false);
	readonly #deck: Deck;

	/** Must be called while a component is set up, with which it ends. A move of the deck closes everything. */
	constructor(deck: Deck) {
		this.#deck = deck;
		let lastShown = deck.state.stop;
		$effect(() => {
			if (deck.state.stop === lastShown) return;
			lastShown = deck.state.stop;
			this.close();
		});
	}

	toggle(which: 'help' | 'overview'): void {
		this[which] = !this[which];
	}

	close(): void {
		this.help = false;
		this.overview = false;
		for (const panel of document.querySelectorAll('.deck-bar details')) panel.removeAttribute('open');
	}

	/** Goes where the overview's pictures lead. */
	readonly pick = (stop: number): void => {
		this.overview = false;
		this.#deck.go(stop);
	};
}
