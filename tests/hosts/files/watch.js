// What the tests read: every message and every step that reached this page.
window.heard = [];
window.steps = [];
window.broken = [];
/** The frame, wherever the loader or a host's library has put it. */
window.pieceIn = (root = document) => {
	const piece = root.shadowRoot ? root : root.querySelector('road-north, side-chain');
	return piece?.shadowRoot?.querySelector('iframe') ?? root.querySelector('iframe');
};
addEventListener('message', ({ data }) => window.heard.push(data));
addEventListener('road-north:step', ({ target, detail }) => window.steps.push([target, detail.id]));
addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
	window.broken.push(`${violatedDirective} ${blockedURI}`);
});
