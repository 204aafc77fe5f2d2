/** What makes the classroom's page a deck. */
import reliefUrl from '../../data/map/relief.avif';
import { whenLoaded } from '../runtime/idle';
import { registerServiceWorker } from '../runtime/service-worker';
import { startDeck } from '../shells/present/start';
import 'virtual:tokens.css';
import './present.css';

if (startDeck(reliefUrl)) void whenLoaded().then(registerServiceWorker);
