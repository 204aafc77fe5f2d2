/** The chapters of the story in order, and how many beats each one holds: the one list everything else follows. */
export const chapters = [
	{ id: 'opening', beats: 2 },
	{ id: 'agreement', beats: 2 },
	{ id: 'road', beats: 4 },
	{ id: 'kidnapped', beats: 3 },
	{ id: 'every-day', beats: 5 },
	{ id: 'origins', beats: 3 },
	{ id: 'ransom', beats: 2 },
	{ id: 'san-fernando', beats: 3 },
	{ id: 'trafficking', beats: 3 },
	{ id: 'assisted', beats: 2 },
	{ id: 'campaign', beats: 3 },
	{ id: 'two-cities', beats: 3 },
	{ id: 'left-out', beats: 1 },
	{ id: 'since', beats: 2 },
	{ id: 'explore', beats: 1 }
] as const;

export type ChapterId = (typeof chapters)[number]['id'];

/** A readable, linkable, printable state of the story: `kidnapped-2` is the second beat of its chapter. */
export interface BeatRef {
	readonly id: string;
	readonly chapter: ChapterId;
	/** Number within the chapter, from 1. */
	readonly n: number;
	/** Position in the story, from 0: the integer value of p at this beat. */
	readonly index: number;
}

/** Every beat in reading order; `beats[i].index === i`. */
export const beats: readonly BeatRef[] = chapters
	.flatMap(({ id, beats: count }) =>
		Array.from({ length: count }, (_, k) => ({ id: `${id}-${String(k + 1)}`, chapter: id, n: k + 1 }))
	)
	.map((beat, index) => ({ ...beat, index }));

export const lastBeat = beats.length - 1;

const byId = new Map(beats.map((beat) => [beat.id, beat]));

/**
 * The beat a link names: `kidnapped` (its first beat) or `kidnapped-2`.
 * @returns null for anything else, so that unknown addresses are simply ignored
 */
export function findBeat(name: string): BeatRef | null {
	return byId.get(name) ?? byId.get(`${name}-1`) ?? null;
}
