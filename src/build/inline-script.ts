/** The text of a function as a script that stands inside a page. */
import { minify_sync } from 'terser';

/**
 * @param run may use nothing from outside itself
 * @throws {Error} when its text cannot stand inside a page as it is
 */
export function inlineScript(run: () => void): string {
	const { code = '' } = minify_sync(`(${run.toString()})()`, { ecma: 2015, compress: { passes: 2 } });
	// References instead of characters, see `documentHtml`, would be no script; and nothing may end its element.
	const odd = /[^\0-\x7f]|<\/script|<!--/i.exec(code)?.[0];
	if (code === '' || odd !== undefined) {
		throw new Error(`the inline script ${run.name} holds "${odd ?? 'nothing'}", which cannot stand inside a page`);
	}
	return code;
}
