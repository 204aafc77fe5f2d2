/** The beats of a list of chapters, numbered in reading order. */
import type { BeatDeclaration, ChapterDeclaration } from './chapter';
import type { SettingDeclaration, SettingValues } from './settings';

/** A chapter with the name of its folder. */
export interface Chapter extends ChapterDeclaration {
	readonly id: string;
}

/** A readable, linkable, printable state of the story: its id is the chapter's with a number, `<chapter>-2`. */
export interface Beat extends BeatDeclaration {
	readonly id: string;
	/** Id of the chapter. */
	readonly chapter: string;
	/** Number within the chapter, from 1. */
	readonly n: number;
	/** Position in the story, from 0: the integer value of p at this beat. */
	readonly index: number;
}

export interface Story {
	/** In reading order. */
	readonly chapters: readonly Chapter[];
	/** Every beat in reading order; `beats[i].index === i`. */
	readonly beats: readonly Beat[];
	readonly lastBeat: number;
	/** Values that a reader can set, by name, and their initial values. */
	readonly settings: Readonly<Record<string, SettingDeclaration>>;
	readonly firstSettings: SettingValues;
	/**
	 * The beat a link names: `<chapter>` (its first beat) or `<chapter>-2`.
	 * @returns null for anything else, so that unknown addresses are ignored
	 */
	readonly findBeat: (name: string) => Beat | null;
	/**
	 * @param index position in the story
	 * @throws RangeError where there is no such beat
	 */
	readonly beatAt: (index: number) => Beat;
}

/**
 * @param declared what each chapter's folder declares, by the folder's name
 * @param order ids of all chapters in reading order
 * @throws when the two name different chapters, or a chapter declares no beat or names one that it has not
 */
export function storyOf(
	declared: Readonly<Record<string, ChapterDeclaration>>,
	order: readonly string[]
): Story {
	const unlisted = Object.keys(declared).filter((id) => !order.includes(id));
	if (unlisted.length > 0) {
		throw new Error(
			`src/chapters/story.ts does not list ${unlisted.join(', ')}: add each where it is read, or remove its folder`
		);
	}
	const chapters = order.map((id): Chapter => {
		const chapter = declared[id];
		if (!chapter) {
			throw new Error(
				`src/chapters/story.ts lists ${id}, and src/chapters/${id}/index.ts does not exist: add the folder or correct the id`
			);
		}
		const { beats: list, cover = 1, printed = list.length } = chapter;
		if (list.length === 0) throw new Error(`src/chapters/${id}/index.ts declares no beat: add one`);
		for (const [name, n] of Object.entries({ cover, printed })) {
			if (!list[n - 1])
				throw new Error(
					`src/chapters/${id}/index.ts: ${name} is ${String(n)}, and the chapter has ${String(list.length)} beats: name one of them`
				);
		}
		return { ...chapter, id };
	});
	const beats = chapters
		.flatMap(({ id, beats: list }) =>
			list.map((beat, k) => ({ ...beat, id: `${id}-${String(k + 1)}`, chapter: id, n: k + 1 }))
		)
		.map((beat, index): Beat => ({ ...beat, index }));
	const settings = Object.assign({}, ...chapters.map((chapter) => chapter.settings ?? {})) as Readonly<
		Record<string, SettingDeclaration>
	>;
	const byId = new Map(beats.map((beat) => [beat.id, beat]));
	return {
		chapters,
		beats,
		lastBeat: beats.length - 1,
		settings,
		firstSettings: Object.fromEntries(Object.entries(settings).map(([name, { first }]) => [name, first])),
		findBeat: (name) => byId.get(name) ?? byId.get(`${name}-1`) ?? null,
		beatAt(index) {
			const beat = beats[index];
			if (!beat) throw new RangeError(`there is no beat ${String(index)}`);
			return beat;
		}
	};
}
