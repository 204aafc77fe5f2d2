/** `npm run dev`: serves the pages and the bench for authors, and replaces what changes. PORT names the port; the first one tried is 5173. */
import { createServer } from 'vite';

// Vite's warning about a loader of the future concerns every import of this project's configuration.
process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING = 'true';

const { PORT } = process.env;
const server = await createServer({ server: PORT ? { port: Number(PORT), strictPort: true } : {} });
await server.listen();
for (const url of server.resolvedUrls?.local ?? []) console.log(`  story  ${url}\n  bench  ${url}bench/`);
