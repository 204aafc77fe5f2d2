// What the tests read: every message and every step that reached this page.
window.heard = [];
window.steps = [];
window.broken = [];
addEventListener('message', ({ data }) => window.heard.push(data));
addEventListener('road-north:step', ({ target, detail }) =>
	window.steps.push([target.dataset.roadNorth, detail.id])
);
addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
	window.broken.push(`${violatedDirective} ${blockedURI}`);
});
