/** Puts the frame asked for by the address into the page that stands for an article, and loads the loader as any host would. */
import { claimPage } from '../runtime/watch-scripts';
import 'virtual:tokens.css';
import './embed-article.css';

const asked = new URLSearchParams(location.search);
const frame = asked.get('frame') ?? '';
const place = document.getElementById('place');
const root = document.querySelector<HTMLElement>('[data-root]')?.dataset['root'] ?? './';

// Only frames of this site.
if (place && /^([a-z]+\/)?embed\/([a-z-]+\/)?(\?[\w=&-]*)?$/.test(frame)) {
	const piece = document.createElement('road-north');
	piece.setAttribute('src', new URL(root + frame, location.href).href);
	for (const name of ['title', 'count', 'top']) {
		const value = asked.get(name);
		if (value !== null) piece.setAttribute(name, value);
	}
	if (asked.get('sandbox') === 'allow-scripts') piece.setAttribute('sandbox', 'allow-scripts');
	place.append(piece);
	void import('../modes/embed/loader/loader');
}
claimPage();
