/** Starts the story, the classroom or the speaker's window of the offline file, by `?view`. */

const view = new URL(location.href).searchParams.get('view');

if (view === 'present' || view === 'speaker') {
	// The story and the classroom use the same ids; only one of them may be in the document.
	document.querySelector('[data-offline-story]')?.remove();
	document.documentElement.dataset['page'] = 'present';
	await import('../../pages/present');
} else {
	await import('../../pages/read');
	await import('../../pages/read-after.css');
}

export {};
