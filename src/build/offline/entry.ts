/** Decides, in the file for a disk, what it is: the story, the classroom, or the speaker's window. */

const view = new URL(location.href).searchParams.get('view');

if (view === 'present' || view === 'speaker') {
	// The same places carry names in both; only one of them may be asked for.
	document.querySelector('[data-offline-story]')?.remove();
	document.documentElement.dataset['page'] = 'present';
	await import('../../pages/present');
} else {
	await import('../../pages/read');
	await import('../../pages/read-after.css');
}

export {};
