/** Writes the deck of every language as presentation files, whole and without the chapters that can be passed by. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { langs } from '../../languages';
import { deckFile } from '../documents/slides';
import { makeFaces } from '../pictures/faces';
import { png } from '../pictures/png';
import type { ServerSide } from '../ssr-build';
import { readStillSources, stillSvg } from '../stills';

/** Width of a picture, px: that of most projectors. */
const WIDTH = 1920;

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
								.then((svg) => png(svg, WIDTH, faces))
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
