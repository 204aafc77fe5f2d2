/** What the address of a window of the deck holds: the chapters passed by, and the stop. */
import type { Deck } from './deck.svelte';
import { withPassed } from './passed-address';

/** The address this window should have. */
export function addressOf(deck: Deck): URL {
	const address = withPassed(new URL(location.href), deck.state.passed);
	address.hash = deck.stop.id;
	return address;
}
