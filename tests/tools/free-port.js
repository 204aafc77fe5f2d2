/** Finds a port nobody listens on. */
import { createServer } from 'node:net';

/** @returns {Promise<number>} free at the moment of asking */
export const freePort = () =>
	new Promise((resolve, reject) => {
		const server = createServer();
		server.once('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			const port = typeof address === 'object' && address ? address.port : 0;
			server.close(() => resolve(port));
		});
	});
