/** Writes the deck of every language as presentation files, whole and without the chapters that can be passed by. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { langs } from '../../languages';
import { deckFile } from '../documents/slides';
import { makeFaces } from '../pictures/faces';
import { smallPng } from '../pictures/png';
import type { ServerSide } from '../ssr-build';
import { night, pigments } from '../../styles/tokens';
import { readStillSources, stillSvg } from '../stills';

/**
 * Width of a picture, px: that of most projectors. Pictures are pixels alone. Where a drawing stands beside them, LibreOffice 7.4 draws
 * the pixels; and faces inside a drawing, of up to a megabyte, are not known to hold elsewhere.
 */
const WIDTH = 1920;

/** Shares of the width: where the ground of the words begins to fade, and where it ends, at the left of charts. */
const WORDS = 640 / WIDTH;
const CHARTS = 690 / WIDTH;

/** Words stand on plain ground, as they do in the classroom; see .slide-side of present.css. */
function withWordsGround(svg: string, isDark: boolean): string {
	const ground = (isDark ? night : pigments).paper.water;
	const ends = [WORDS, CHARTS].map(
		(offset, k) => `<stop offset="${String(offset)}" stop-color="${ground}" stop-opacity="${String(1 - k)}"/>`
	);
	return svg.replace(
		/<\/svg>\s*$/,
		`<linearGradient id="words-ground">${ends.join('')}</linearGradient><rect width="100%" height="100%" fill="url(#words-ground)"/></svg>`
	);
}

/** @param out folder of the built site */
export async function writeDecks(root: string, out: string, side: ServerSide): Promise<void> {
	const sources = await readStillSources(root);
	const faces = await makeFaces(root);
	for (const lang of langs) {
		const { files, slides, words } = side.slidesIn(lang);
		const pictures = await Promise.all(
			slides.flatMap(({ id, picture }) =>
				picture === null
					? []
					: [
							stillSvg(picture, 'paper', sources, 'at-hand')
								.then((svg) => smallPng(withWordsGround(svg, picture.dark), WIDTH, faces))
								.then((bytes) => [id, bytes.toString('base64')] as const)
						]
			)
		);
		for (const { file, passed } of files) {
			const held = slides.filter(({ chapter }) => !passed.includes(chapter.id));
			await writeFile(path.join(out, file), await deckFile(held, new Map(pictures), words));
		}
	}
	await faces.remove();
}
