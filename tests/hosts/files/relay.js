// A wrapper that passes on what its frame says, and nothing else.
addEventListener('message', (event) => {
	if (event.source !== parent) parent.postMessage(event.data, '*');
});
