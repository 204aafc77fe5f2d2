/** What makes the classroom's page a deck. */
import reliefUrl from '../../data/map/relief.webp';
import { startDeck } from '../shells/present/start';
import 'virtual:tokens.css';
import './present.css';

startDeck(reliefUrl);
