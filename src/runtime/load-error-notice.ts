/** Shows the page's hidden notice that a part of the picture failed to load. */

export function showLoadErrorNotice(): void {
	const line = document.getElementById('something-missing');
	if (line) line.hidden = false;
}
