/** Publication data of the whole piece for search engines and feeds. */

export const licence = 'https://creativecommons.org/licenses/by/4.0/';

/** Size of the link pictures, px. */
export const card = { width: 1200, height: 630 } as const;
