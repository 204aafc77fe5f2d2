/**
 * Makes the WordPress plugin, one PHP file in a zip as WordPress takes it: a block and a shortcode, which every role may use, and the
 * address on a line of its own.
 */
import { zipOf } from '../documents/zip';
import type { PluginData } from './plugin-data';

/** Path in the site. */
export const PLUGIN_FILE = 'wordpress/road-north.zip';
/** Path in the zip: WordPress knows a plugin by its folder and file. */
export const PLUGIN_ENTRY = 'road-north/road-north.php';

export interface PluginHead {
	readonly name: string;
	readonly description: string;
	/** Of the edition. */
	readonly version: string;
}

/**
 * @param source text of road-north.php
 * @returns the zip
 * @throws when a place to fill in is missing or remains
 */
export function wordpressPlugin(
	source: string,
	{ name, description, version }: PluginHead,
	data: PluginData
): Uint8Array {
	const filled = Object.entries({
		NAME: name,
		DESCRIPTION: description,
		VERSION: version,
		PIECE: JSON.stringify(data)
	}).reduce((text, [place, value]) => text.replace(`__${place}__`, () => value.replace(/\s+/g, ' ')), source);
	const left = /__[A-Z]+__/.exec(filled.replace(/__(DIR|FILE)__/g, ''));
	if (left) throw new Error(`the plugin for WordPress is not filled in: ${left[0]}`);
	return zipOf([{ file: PLUGIN_ENTRY, text: filled }]);
}
