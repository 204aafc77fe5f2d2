/** Lines as SVG path data. */

type Line = readonly (readonly number[])[];

/**
 * Relative moves keep the text short: "M12 3l1-2 0 4z". Points that round to the same place are merged; a line of one point is left out.
 * @param digits decimals kept
 * @param closed whether each line is a ring that ends with its first point
 */
export function pathText(lines: readonly Line[], digits: number, closed: boolean): string {
	const unit = 10 ** digits;
	let d = '';
	for (const line of lines) {
		let [x, y] = [0, 0];
		let start = '';
		let steps = '';
		const last = closed ? line.length - 1 : line.length;
		for (let k = 0; k < last; k++) {
			const [px = 0, py = 0] = line[k] ?? [];
			const [qx, qy] = [Math.round(px * unit), Math.round(py * unit)];
			if (k === 0) start = `M${text(qx, unit)}${joined(text(qy, unit))}`;
			else {
				if (qx === x && qy === y) continue;
				const dx = text(qx - x, unit);
				steps += `${steps === '' ? `l${dx}` : joined(dx)}${joined(text(qy - y, unit))}`;
			}
			[x, y] = [qx, qy];
		}
		if (steps !== '') d += `${start}${steps}${closed ? 'z' : ''}`;
	}
	return d;
}

/** Written without a regular expression, which takes several times as long for thousands of numbers. */
function text(value: number, unit: number): string {
	const whole = String(value / unit);
	if (whole.startsWith('0.')) return whole.slice(1);
	return whole.startsWith('-0.') ? `-${whole.slice(2)}` : whole;
}
/** A minus sign separates two numbers without a space. */
const joined = (value: string) => (value.startsWith('-') ? value : ` ${value}`);
