/** Reads what the chapters declare, where no bundler runs: for checks of content and for the build's own plugins. */
import path from 'node:path';
import { runnerImport, type Plugin } from 'vite';
import type { Story } from '../../story/beats';

/** Declarations name their drawings and read no numbers while they load: neither is needed to know the beats. */
const withoutDrawings: Plugin = {
	name: 'without-drawings',
	enforce: 'pre',
	resolveId: (id) => (id === 'virtual:figures' ? `\0${id}` : null),
	load(id) {
		return id.endsWith('.svelte') || id === '\0virtual:figures' ? 'export default {}' : null;
	}
};

/**
 * @param root the project's folder
 * @throws when src/chapters/story.ts and the folders beside it disagree
 */
export async function declaredStory(root: string): Promise<Story> {
	const { module } = await runnerImport<{ story: Story }>(path.join(root, 'src/story/chapters.ts'), {
		configFile: false,
		root,
		logLevel: 'error',
		plugins: [withoutDrawings]
	});
	return module.story;
}
