/** Links to where readers write when something is wrong. */

/** @param corrections an https or a mail address */
export const addressOf = (corrections: string): string =>
	corrections.startsWith('https://') ? corrections : `mailto:${corrections}`;
