/** Marks of Markdown that are left in a text are slips: a reader would see them. Brackets around a word of the editor's are not. */
const LEFT = /\]\s*\(|\[(?:#|source:|https?:)|\((?:#|source:)|https?:|[*_`<>\\~^|]|:::/;

/** @returns the first mark that is left over; null when there is none */
export function brokenMark(text: string): string | null {
	const [left] = LEFT.exec(text) ?? [];
	if (left !== undefined) return left;
	if (text.split('[').length === text.split(']').length) return null;
	return text.includes('[') ? '[' : ']';
}

/** @returns what is wrong, and how to mend it */
export const markFault = (mark: string): [what: string, mend: string] => [
	`"${mark}" is left over from broken markup`,
	'write *emphasis*, **strong** and [words](#chapter) whole, without a space inside the marks'
];
