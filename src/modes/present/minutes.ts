/** The minutes of the lesson's moves where a class passes chapters by. Pure, and without the story: the lesson's page uses it too. */

/**
 * The minutes of each move where chapters are passed by: a move that shows nothing else takes none, and the last takes them over.
 * @param moves each with the chapters it shows
 */
export function minutesWithout(
	moves: readonly { readonly minutes: number; readonly chapters: readonly string[] }[],
	passed: readonly string[]
): number[] {
	const minutes = moves.map((move) => (move.chapters.every((id) => passed.includes(id)) ? 0 : move.minutes));
	const freed =
		moves.reduce((sum, move) => sum + move.minutes, 0) - minutes.reduce((sum, own) => sum + own, 0);
	const last = minutes.findLastIndex((own) => own > 0);
	return minutes.map((own, k) => (k === last ? own + freed : own));
}
