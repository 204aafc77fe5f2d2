/** Names the papers, and the file that holds everything. */

export const papers = ['a4', 'letter'] as const;
export type Paper = (typeof papers)[number];

/** Path in the site of the zip of all languages. */
export const WHOLE = 'offline/everything.zip';
