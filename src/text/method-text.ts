/** The words of the method page: a lead and one text for each of its parts, in the order they stand. */
import type { Block } from './content';

export const methodParts = [
	'figures',
	'marks',
	'release',
	'disputed',
	'unknown',
	'routes',
	'map',
	'ethics',
	'since',
	'corrections',
	'data',
	'cite',
	'sources'
] as const;
export type MethodPart = (typeof methodParts)[number];

export interface MethodText {
	readonly title: string;
	readonly summary: string;
	readonly lead: readonly Block[];
	readonly parts: Readonly<Record<MethodPart, { readonly title: string; readonly blocks: readonly Block[] }>>;
}
