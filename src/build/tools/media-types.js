/** What each kind of file in the built site is called on the wire, and which kinds are worth compressing. */
import path from 'node:path';

/** How the type of every text file ends. */
export const TEXT = '; charset=utf-8';

/** @type {Readonly<Record<string, string>>} by extension */
export const mediaTypes = {
	'.html': `text/html${TEXT}`,
	'.js': `text/javascript${TEXT}`,
	'.css': `text/css${TEXT}`,
	'.json': `application/json${TEXT}`,
	'.topojson': `application/json${TEXT}`,
	'.geojson': `application/geo+json${TEXT}`,
	'.webmanifest': `application/manifest+json${TEXT}`,
	'.svg': `image/svg+xml${TEXT}`,
	'.xml': `application/xml${TEXT}`,
	'.txt': `text/plain${TEXT}`,
	'.md': `text/markdown${TEXT}`,
	'.csv': `text/csv${TEXT}`,
	'.vtt': `text/vtt${TEXT}`,
	'.map': `application/json${TEXT}`,
	'.woff2': 'font/woff2',
	'.png': 'image/png',
	'.jpg': 'image/jpeg',
	'.webp': 'image/webp',
	'.avif': 'image/avif',
	'.ico': 'image/x-icon',
	'.pdf': 'application/pdf'
};

/**
 * The content type of a file, by its name.
 * @param {string} file
 * @returns {string} `application/octet-stream` for a kind the site does not know
 */
export const mediaType = (file) => mediaTypes[path.extname(file).toLowerCase()] ?? 'application/octet-stream';

/**
 * Whether a file is text; pictures, fonts and PDF are compressed already.
 * @param {string} file
 */
export const isText = (file) => mediaType(file).endsWith(TEXT);
