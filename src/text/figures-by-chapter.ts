/** Groups figures by the chapter that first tells them. */
import type { Chapter } from './content';
import type { FigureView } from './page-content';

export interface FigureGroup {
	/** The chapter that tells these figures first; null for figures that stand in tables alone. */
	readonly chapter: Chapter | null;
	readonly figures: readonly FigureView[];
}

/**
 * @param beatsOf beats that draw or tell a figure, in the order of the story, by figure id
 * @returns groups with at least one figure, in the order of the chapters, those of no chapter last
 */
export function figuresByChapter(
	figures: Readonly<Record<string, FigureView>>,
	chapters: readonly Chapter[],
	beatsOf: Readonly<Record<string, readonly string[]>>
): readonly FigureGroup[] {
	const order = chapters.flatMap(({ beats }) => beats.map(({ id }) => id));
	const first = (figure: FigureView) => beatsOf[figure.id]?.[0] ?? '';
	const told = Object.values(figures).sort((a, b) => order.indexOf(first(a)) - order.indexOf(first(b)));
	return [...chapters, null]
		.map((chapter) => ({
			chapter,
			figures: told.filter((figure) =>
				chapter ? chapter.beats.some(({ id }) => id === first(figure)) : !order.includes(first(figure))
			)
		}))
		.filter((group) => group.figures.length > 0);
}
