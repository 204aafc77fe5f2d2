// What WordPress's own script does with its frames: it hides the quotation once the frame speaks, and sets the height it is told.
const frame = document.querySelector('iframe.wp-embedded-content');
const { secret } = frame.dataset;
addEventListener('message', ({ source, data }) => {
	if (source !== frame.contentWindow || data?.secret !== secret) return;
	document.querySelector(`blockquote[data-secret="${secret}"]`).style.display = 'none';
	frame.removeAttribute('style');
	if (data.message === 'height') frame.height = Math.min(1000, Math.max(200, parseInt(data.value, 10)));
});
addEventListener('DOMContentLoaded', () =>
	frame.contentWindow.postMessage({ message: 'ready', secret }, '*')
);
