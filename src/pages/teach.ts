/** Completes the lesson's links where the page knows its own address: sharing to a class, the frame to paste. */
import { whenLoaded } from '../runtime/idle';
import { startOffline } from '../runtime/offline';
import { claimPage } from '../runtime/watch-scripts';
import { compareGroups } from './teach-groups';
import { choosePassed } from './teach-passed';
import 'virtual:tokens.css';
import './teach.css';

const FRAME = /src="[^"]*"/;

function complete(): void {
	const own = location.href.replace(/[?#].*$/, '');
	const share = document.querySelector<HTMLAnchorElement>('[data-classroom]');
	if (share && /^https?:$/.test(location.protocol)) {
		const to = new URL(share.href);
		to.searchParams.set('url', own);
		to.searchParams.set('title', document.title);
		share.href = to.href;
		share.hidden = false;
	}
	const snippet = document.querySelector<HTMLTextAreaElement>('[data-frame-snippet]');
	const frame = snippet && FRAME.exec(snippet.value)?.[0].slice(5, -1);
	if (snippet && frame) {
		snippet.value = snippet.value.replace(FRAME, () => `src="${new URL(frame, own).href}"`);
		snippet.addEventListener('focus', () => {
			snippet.select();
		});
	}
}

complete();
choosePassed();
compareGroups();
claimPage();
void whenLoaded().then(startOffline);
