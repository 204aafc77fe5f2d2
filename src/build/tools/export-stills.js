/** `npm run stills`: draws every beat for print and social media into `.stills/`. Ids select beats: `npm run stills -- <chapter>-2`. */
import path from 'node:path';
import { root, withModule } from './project-server.js';

const folder = path.join(root, '.stills');

try {
	await withModule('/src/build/export-stills.ts', async ({ exportStills }) => {
		const count = await exportStills({ root, folder, only: process.argv.slice(2), say: console.log });
		console.log(`${count} pictures, each as SVG and PNG, lie in ${path.relative(process.cwd(), folder)}/`);
	});
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
