/** What the method page adds with script: sorting, copying, the site's own address in links and citations. */
import { mount } from 'svelte';
import { createPreferences } from '../runtime/preferences.svelte';
import { pngOf, save } from '../runtime/png';
import { createLiveRegion } from '../runtime/live-region';
import { showPreferences } from '../runtime/show-preferences.svelte';
import { copyText, enhanceTables } from '../runtime/sort-tables';
import { claimPage } from '../runtime/watch-scripts';
import Display from '../text/Display.svelte';
import 'virtual:tokens.css';
import './method.css';

const dataOf = (id: string): unknown => JSON.parse(document.getElementById(id)?.textContent ?? 'null');

const words = (dataOf('method-words') ?? {}) as Readonly<Record<string, string>>;
const root = dataOf('site-root');
const site = new URL(typeof root === 'string' && root !== '' ? root : './', location.href).href.replace(
	/\/$/,
	''
);
const preferences = createPreferences();
showPreferences(preferences);

for (const place of document.querySelectorAll('[data-site-address]')) place.textContent = site;
const say = createLiveRegion(document.body);
enhanceTables(document, {
	say,
	copy: words['method-copy-csv'] ?? '',
	copied: words['method-copied'] ?? '',
	failed: words['method-copy-failed'] ?? ''
});
for (const text of document.querySelectorAll<HTMLElement>('[data-copy]')) {
	const button = addButton(text, words['method-copy'], () => {
		void copyText(text.textContent).then((done) => {
			button.textContent = (done ? words['method-copied'] : words['method-copy-failed']) ?? '';
			say(button.textContent);
		});
	});
}
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-picture]')) {
	const button = addButton(link, words['method-share-png'], () => {
		pngOf(link.href).then(
			(blob) => {
				save(blob, link.download.replace(/svg$/, 'png'));
			},
			() => {
				button.textContent = words['method-share-png-failed'] ?? '';
				say(button.textContent);
			}
		);
	});
}
const display = document.getElementById('display');
if (display) mount(Display, { target: display, props: { words, preferences } });
claimPage();
openTarget();
addEventListener('hashchange', openTarget);

/** Puts a button right after an element. */
function addButton(element: HTMLElement, label: string | undefined, onpress: () => void): HTMLButtonElement {
	const button = document.createElement('button');
	button.type = 'button';
	button.className = 'copy-button';
	button.textContent = label ?? '';
	button.addEventListener('click', onpress);
	element.after(button);
	return button;
}

/** A link to something folded away opens it. */
function openTarget(): void {
	const target = document.getElementById(location.hash.slice(1));
	target?.closest('details')?.setAttribute('open', '');
	target?.scrollIntoView();
}
