/**
 * The state of this document, read from its address. This module imports no chapter, so that hot replacement of a chapter keeps the
 * state.
 */
import { stateFrom } from './state';

export const bench = $state(stateFrom(location.search));
