/** What search engines and feeds are told of the piece as a whole. */

/** Days the edition came out and was last changed. */
export const published = '2026-11-25';
export const modified = '2026-11-25';
export const licence = 'https://creativecommons.org/licenses/by/4.0/';

/** Size of the pictures shown with a link, px. */
export const card = { width: 1200, height: 630 } as const;
