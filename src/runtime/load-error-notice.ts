/** Tells the reader in one line, which the page carries hidden, that a part of the picture did not come. */

export function showLoadErrorNotice(): void {
	const line = document.getElementById('something-missing');
	if (line) line.hidden = false;
}
