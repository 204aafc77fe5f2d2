/** `npm run dev`: serves the pages and the bench for authors with hot replacement. PORT sets the port; default: the first free one from 5173. */
import { createServer } from 'vite';

// Vite warns about a future module loader at every import of this project's configuration.
process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING = 'true';

const { PORT } = process.env;
const server = await createServer({ server: PORT ? { port: Number(PORT), strictPort: true } : {} });
await server.listen();
for (const url of server.resolvedUrls?.local ?? []) console.log(`  story  ${url}\n  bench  ${url}bench/`);
