/** Writes a function's text as an inline script. */
import { minify_sync } from 'terser';

/**
 * @param run a function that uses no variable from outside itself
 * @returns ASCII text, see `documentHtml`, that does not contain the end tag of its element
 */
export function inlineScript(run: () => void): string {
	const { code = '' } = minify_sync(`(${run.toString()})()`, {
		ecma: 2015,
		format: { ascii_only: true, inline_script: true }
	});
	return code;
}
