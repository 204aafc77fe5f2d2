/**
 * Renders the pages in the dev server, each on request. A page reloads when one of its modules changes, or a text or figure of the
 * content. The reload affects that page only; other documents, such as the bench, keep their state.
 */
import path from 'node:path';
import type { Plugin } from 'vite';
import { watchScripts } from '../runtime/watch-scripts';
import { CONTENT_CHANGED } from './content/plugin';
import { documentHtml } from './document';
import { inlineScript } from './inline-script';
import { SERVER_ENTRY, type ServerSide } from './ssr-build';

/** Matches addresses of pages; every other address is that of a file. */
const PAGE = /(^|\/|\.html)$/;
/** Module that reloads a page after a change of content; every page loads it. */
const RELOAD = 'virtual:reload-with-content';

/** Reloads the page in place of hot replacement, because a page's script cannot start twice in one document. */
const reloadWithModules =
	'\nif (import.meta.hot) { import.meta.hot.accept(); import.meta.hot.dispose(() => location.reload()); }';
const reloadWithContent = `if (import.meta.hot) import.meta.hot.on('${CONTENT_CHANGED}', () => location.reload());`;

export function devPages(): Plugin {
	let scripts = '';
	return {
		name: 'dev-pages',
		apply: 'serve',
		configResolved({ root }) {
			scripts = path.join(root, 'src/pages');
		},
		resolveId: (id) => (id === RELOAD ? `\0${RELOAD}` : null),
		load: (id) => (id === `\0${RELOAD}` ? reloadWithContent : null),
		transform: (code, id) =>
			path.dirname(id) === scripts && id.endsWith('.ts') ? code + reloadWithModules : null,
		configureServer(server) {
			server.middlewares.use((request, response, next) => {
				const address = new URL(request.url ?? '/', 'http://localhost').pathname.replace(/^\//, '');
				if (!PAGE.test(address)) {
					next();
					return;
				}
				void (async () => {
					const side = (await server.ssrLoadModule(SERVER_ENTRY)) as ServerSide;
					const wanted = address === '' || address.endsWith('/') ? `${address}index.html` : address;
					const page = side.renderPages().find(({ file }) => file === wanted);
					if (!page) {
						next();
						return;
					}
					const html = documentHtml({
						...page,
						site: null,
						style: '',
						afterStyle: '',
						fonts: [],
						preloads: [],
						inlineScript: page.entry === null ? '' : inlineScript(watchScripts),
						scripts: [
							`/@id/__x00__${RELOAD}`,
							...(page.entry === null ? [] : [`/src/pages/${page.entry}.ts`])
						]
					});
					response.setHeader('content-type', 'text/html; charset=utf-8');
					// The content security policy of the built page would block the dev server's scripts.
					response.end(
						(await server.transformIndexHtml(`/${wanted}`, html)).replace(/<meta http-equiv.*?>/, '')
					);
				})().catch(next);
			});
		}
	};
}
