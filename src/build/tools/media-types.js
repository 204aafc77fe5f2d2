/** The media type of each file of the built site, and which files are text. */
import { lookup } from 'mrmime';

const TEXT = /^text\/|[/+](json|xml)$/;

/**
 * @param {string} file
 * @returns {string} `application/octet-stream` for a kind that mrmime does not list; text is UTF-8 throughout
 */
export function mediaType(file) {
	const type = lookup(file) ?? 'application/octet-stream';
	return TEXT.test(type) ? `${type}; charset=utf-8` : type;
}

/**
 * Whether compressing a file pays: pictures, typefaces and PDF are compressed already.
 * @param {string} file
 */
export const isText = (file) => mediaType(file).endsWith('; charset=utf-8');
