/** Serves the bench at /bench/ in the dev server only: no build contains src/bench. */
import type { Plugin } from 'vite';
import { firstLang } from '../languages';

/** Script of each document, by address. */
const scripts: Readonly<Record<string, string>> = {
	'/bench/': '/src/bench/bench.ts',
	'/bench/view/': '/src/bench/view.ts'
};

const documentOf = (script: string): string =>
	[
		'<!doctype html>',
		`<html lang="${firstLang}" data-scripted data-live>`,
		'<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Bench</title></head>',
		`<body><script type="module" src="${script}"></script></body>`,
		'</html>'
	].join('\n');

export function bench(): Plugin {
	return {
		name: 'bench',
		apply: 'serve',
		configureServer(server) {
			server.middlewares.use((request, response, next) => {
				const address = new URL(request.url ?? '/', 'http://localhost').pathname;
				const script = scripts[address];
				if (script === undefined) {
					next();
					return;
				}
				server.transformIndexHtml(address, documentOf(script)).then((html) => {
					response.setHeader('content-type', 'text/html; charset=utf-8');
					response.end(html);
				}, next);
			});
		}
	};
}
