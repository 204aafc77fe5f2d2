/** The picture that stands for the reader's map where no script runs. */
import { findBeat } from '../story/chapters';
import { homeBeat } from '../story/home';

/**
 * @param stills folder of the stills, relative to the page
 * @throws when src/chapters/story.ts names no beat
 */
export function homeStill(stills: string): string {
	const beat = findBeat(homeBeat);
	if (!beat)
		throw new Error(`src/chapters/story.ts: there is no beat ${homeBeat}; name one as its address does`);
	return `${stills}${beat.id}.svg`;
}
