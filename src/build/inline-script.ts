/** The text of a function as a script that stands inside a page. */
import { minify_sync } from 'terser';

/**
 * @param run may use nothing from outside itself
 * @returns text in ASCII, see `documentHtml`, that does not end its element
 */
export function inlineScript(run: () => void): string {
	const { code = '' } = minify_sync(`(${run.toString()})()`, {
		ecma: 2015,
		format: { ascii_only: true, inline_script: true }
	});
	return code;
}
