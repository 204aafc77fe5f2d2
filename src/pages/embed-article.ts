/** Puts the frame asked for by the address into the page that stands for an article, and loads the loader as any host would. */
import { claimPage } from '../runtime/watch-scripts';
import 'virtual:tokens.css';
import './embed-article.css';

const asked = new URLSearchParams(location.search);
const frame = asked.get('frame') ?? '';
const place = document.getElementById('place');
const root = document.querySelector<HTMLElement>('[data-root]')?.dataset['root'] ?? './';

// Only frames of this site.
if (place && /^([a-z]+\/)?embed\/([a-z-]+\/)?(\?theme=[a-z]+)?$/.test(frame)) {
	place.dataset['roadNorth'] = new URL(root + frame, location.href).href;
	place.dataset['title'] = asked.get('title') ?? '';
	place.dataset['count'] = asked.get('count') ?? '1';
	if (asked.get('sandbox') === 'allow-scripts') place.dataset['sandbox'] = 'allow-scripts';
	void import('../modes/embed/loader/loader');
}
claimPage();
