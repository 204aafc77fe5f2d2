/** Breaks a label into lines that fit a width, by the font metrics. */
import { textWidth, type TypeFace } from './font-metrics';

/**
 * @param width px available
 * @param size px
 * @returns at least one line; a single word wider than the width stands alone
 */
export function wrap(text: string, face: TypeFace, size: number, width: number): string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of text.split(/\s+/)) {
		const longer = line === '' ? word : `${line} ${word}`;
		if (line !== '' && textWidth(longer, face, size) > width) {
			lines.push(line);
			line = word;
		} else line = longer;
	}
	return [...lines, line];
}

/** As many lines as {@link wrap} gives, of widths as equal as possible. */
export function wrapEvenly(text: string, face: TypeFace, size: number, width: number): string[] {
	let lines = wrap(text, face, size, width);
	const { length } = lines;
	for (let narrower = width - size / 2; length > 1 && narrower > 0; narrower -= size / 2) {
		const tried = wrap(text, face, size, narrower);
		if (tried.length > length || tried.some((line) => textWidth(line, face, size) > narrower)) break;
		lines = tried;
	}
	return lines;
}
