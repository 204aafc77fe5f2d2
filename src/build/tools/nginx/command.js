/** `npm run nginx`: prints the configuration that puts the built site behind nginx. */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readHeaders } from '../headers-file.js';
import { nginxConfiguration } from './configuration.js';

const dist = fileURLToPath(new URL('../../../../dist', import.meta.url));

try {
	const { values } = parseArgs({
		options: {
			root: { type: 'string', default: dist },
			base: { type: 'string', default: '/' },
			listen: { type: 'string', default: '80' },
			name: { type: 'string', default: '_' },
			brotli: { type: 'boolean', default: false }
		}
	});
	const rules = await readHeaders(dist);
	if (rules.length === 0)
		throw new Error('There is no built site to read the headers from. Run "npm run build" first.');
	process.stdout.write(nginxConfiguration(rules, values));
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
