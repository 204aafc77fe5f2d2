/** Reads what the chapters declare without a bundler, for content checks and for the build's plugins. */
import path from 'node:path';
import { runnerImport, type Plugin } from 'vite';
import type { Story } from '../../story/beats';

/** Replaces drawings and figures by empty modules: declarations use neither while they load. */
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
