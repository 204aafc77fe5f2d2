/** Serves the pigments of src/styles/tokens.ts as a style sheet, so that CSS and drawings share one source. */
import type { Plugin } from 'vite';
import { tokensCss } from '../styles/tokens';

const ID = 'virtual:tokens.css';

export function tokens(): Plugin {
	return {
		name: 'tokens',
		enforce: 'pre',
		resolveId: (id) => (id === ID ? `\0${ID}` : null),
		load: (id) => (id === `\0${ID}` ? tokensCss() : null)
	};
}
