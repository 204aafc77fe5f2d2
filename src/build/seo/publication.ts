/** What search engines and feeds are told of the piece as a whole. */

export const licence = 'https://creativecommons.org/licenses/by/4.0/';

/** Size of the pictures shown with a link, px. */
export const card = { width: 1200, height: 630 } as const;
