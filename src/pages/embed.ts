/** What makes the prerendered frame step, follow its host, and tell its height. */
import { whenIdle, whenLoaded } from '../runtime/idle';
import { reliefAddress } from '../runtime/relief';
import { readStageWords } from '../runtime/stage-words';
import { reader } from '../modes/embed/reader.svelte';
import { startEmbed } from '../modes/embed/start.svelte';
import { readEmbedWords } from '../modes/embed/words';
import { isScripted } from '../runtime/watch-scripts';
import { loadDetail } from '../stage/detail';
import 'virtual:tokens.css';
import '../styles/drawings';
import './embed.css';

const words = readStageWords();
const [root, stage, box, steps] = ['embed', 'stage', 'words', 'steps'].map((id) =>
	document.getElementById(id)
);

if (isScripted() && words && root && stage && box && steps) {
	startEmbed({ root, stage, box, steps, words, ...readEmbedWords() });
	void sharpen();
}

/** After what the first picture needs has come: finer outlines, the relief. */
async function sharpen(): Promise<void> {
	await whenLoaded();
	await whenIdle();
	reader.relief = reliefAddress();
	await loadDetail(document);
}
