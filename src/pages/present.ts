/** What makes the classroom's page a deck. */
import { whenLoaded } from '../runtime/idle';
import { reliefAddress } from '../runtime/relief';
import { keepWhole, registerServiceWorker } from '../runtime/service-worker';
import { startDeck } from '../modes/present/start';
import 'virtual:tokens.css';
import '../styles/drawings';
import './present.css';

if (startDeck(reliefAddress())) void keepDeck();

/** A class may have no network, so the whole site is fetched. */
async function keepDeck(): Promise<void> {
	await whenLoaded();
	if (await registerServiceWorker()) await keepWhole();
}
