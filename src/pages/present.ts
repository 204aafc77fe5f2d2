/** What makes the classroom's page a deck. */
import { whenLoaded } from '../runtime/idle';
import { reliefAddress } from '../runtime/relief';
import { registerServiceWorker } from '../runtime/service-worker';
import { watchOffline } from '../modes/present/offline-state.svelte';
import { startDeck } from '../modes/present/start';
import { isScripted } from '../runtime/watch-scripts';
import 'virtual:tokens.css';
import '../styles/drawings';
import './present.css';

if (isScripted() && startDeck(reliefAddress()))
	void whenLoaded().then(registerServiceWorker).then(watchOffline);
