/** `npm run stills`: draws every beat for print and social media into `.stills/`. Ids select beats: `npm run stills -- <chapter>-2`. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = path.join(root, '.stills');

/** Vite server that loads the project's TypeScript and Svelte. */
const server = await createServer({
	root,
	appType: 'custom',
	logLevel: 'error',
	server: { middlewareMode: true, hmr: false, ws: false }
});
try {
	const { exportStills } = await server.ssrLoadModule('/src/build/export-stills.ts');
	const count = await exportStills({ root, folder, only: process.argv.slice(2), say: console.log });
	console.log(`${count} pictures, each as SVG and PNG, lie in ${path.relative(process.cwd(), folder)}/`);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
} finally {
	await server.close();
}
