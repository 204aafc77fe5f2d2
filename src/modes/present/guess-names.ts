/** How the guesses of a class or of its groups are named, and their numbers written. Pure. */
import { plain } from '../../story/number';
import type { Answer } from './guesses';

/** What marks a group where its name has no room. @param k index of the group */
export const groupLetter = (k: number): string => String.fromCharCode('A'.charCodeAt(0) + k);

/**
 * @param text words of the classroom, by key
 * @param k index of the group
 * @param count number of groups; one is the whole class
 */
export const groupName = (text: Readonly<Record<string, string>>, k: number, count: number): string =>
	count === 1
		? (text['present-our-guess'] ?? '')
		: (text['present-group'] ?? '').replace('{name}', groupLetter(k));

export const answerText = (answer: Answer): string =>
	typeof answer === 'number' ? plain(answer) : `$${plain(answer[0])} – $${plain(answer[1])}`;
