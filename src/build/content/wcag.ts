/** The success criteria of WCAG 2.2 at levels A and AA, in the order of the standard; 4.1.1 is obsolete and not among them. */

const A =
	'1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.2';
const AA =
	'1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3';

export const criteria = { A: A.split(' '), AA: AA.split(' ') } as const;

/** @returns null for a number that is no criterion of these levels */
export function levelOf(id: string): 'A' | 'AA' | null {
	if (criteria.A.includes(id)) return 'A';
	return criteria.AA.includes(id) ? 'AA' : null;
}
