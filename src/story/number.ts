/** Writes a number in digits. The result is the same in every language and browser, which Intl does not ensure. */

/** Thousands by commas, up to two decimals. */
export function plain(value: number): string {
	const rounded = Math.round(Math.abs(value) * 100) / 100;
	const [whole = '0', decimals] = String(rounded).split('.');
	const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
	return (value < 0 ? '−' : '') + grouped + (decimals === undefined ? '' : `.${decimals}`);
}
