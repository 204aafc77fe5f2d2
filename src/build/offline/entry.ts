/** Starts the part of the offline file that `?view` names: the story, the classroom, its speaker's window, the lesson or one of its sheets. */

import './links.css';

const STORY = 'story';
const view = new URL(location.href).searchParams.get('view') ?? STORY;
const named = view === 'speaker' ? 'present' : view;
const parts = [...document.querySelectorAll<HTMLElement>('[data-offline-part]')];
const shown = parts.find(({ dataset }) => dataset['offlinePart'] === named) ?? parts[0];

// Parts use the same ids; only one of them may be in the document.
for (const part of parts) if (part !== shown) part.remove();
shown?.removeAttribute('hidden');
const title = shown?.dataset['title'];

if (shown?.dataset['offlinePart'] === 'present') {
	document.documentElement.dataset['page'] = 'present';
	await import('../../pages/present');
} else if (title !== undefined) {
	document.title = `${title} · ${document.title}`;
	document.documentElement.dataset['page'] = 'print';
	await import('../../pages/teach');
} else {
	await import('../../pages/read');
	await import('../../pages/read-after.css');
}

export {};
