/** WebKitGTK for the engine specs: MiniBrowser under Xvfb, by plain WebDriver, one window for all pages in turn. */
import { spawn, type ChildProcess } from 'node:child_process';
import { freePort } from '../tools/free-port.js';
import type { EngineBrowser, EnginePage } from './driver';
import { findWebkit } from './find';
import { commandsOf, keyPress, wheelTurn, type Command } from './webdriver';

/** Longest wait for the driver to listen, ms. */
const START_MS = 20_000;

export async function launchWebkit(): Promise<EngineBrowser> {
	const { programs } = findWebkit();
	const started: ChildProcess[] = [];
	const stop = () => {
		for (const child of started.reverse()) child.kill();
	};
	process.once('exit', stop);
	// How the worker is told that its specs are done.
	process.once('SIGTERM', () => process.exit());
	try {
		const display = process.env['DISPLAY'] ?? (await startDisplay(programs['Xvfb'] ?? '', started));
		const port = await freePort();
		const driver = spawn(programs['WebKitWebDriver'] ?? '', ['-p', String(port)], {
			stdio: 'ignore',
			env: {
				...process.env,
				DISPLAY: display,
				// As root the sandbox cannot start; the pages are our own.
				WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
				LIBGL_ALWAYS_SOFTWARE: '1',
				NO_AT_BRIDGE: '1',
				GSETTINGS_BACKEND: 'memory'
			}
		});
		started.push(driver);
		const command = commandsOf(`http://127.0.0.1:${port}`);
		await listening(command);
		const { sessionId, capabilities } = (await command('POST', '/session', {
			capabilities: {
				alwaysMatch: {
					'webkitgtk:browserOptions': { binary: programs['MiniBrowser'], args: ['--automation'] }
				}
			}
		})) as { sessionId: string; capabilities: { browserVersion: string } };
		const session: Command = (method, path, body) => command(method, `/session/${sessionId}${path}`, body);
		return {
			version: `WebKitGTK ${capabilities.browserVersion}`,
			cannot: {
				console: 'WebDriver of WebKitGTK reports no console',
				requests: 'WebDriver of WebKitGTK reports no requests',
				wheel: 'WebKitGTK takes the wheel of WebDriver for an event only, and does not scroll',
				touch: 'WebKitGTK under Xvfb has no touch screen'
			},
			newPage: (origin) => Promise.resolve(pageOf(session, origin))
		};
	} catch (error) {
		stop();
		throw error;
	}
}

/** @returns the name of a display nobody else uses */
async function startDisplay(program: string, started: ChildProcess[]): Promise<string> {
	// Xvfb itself picks a free number and writes it to the descriptor.
	const server = spawn(program, ['-displayfd', '3', '-screen', '0', '1920x1400x24', '-nolisten', 'tcp'], {
		stdio: ['ignore', 'ignore', 'ignore', 'pipe']
	});
	started.push(server);
	return new Promise((resolve, reject) => {
		server.stdio[3]?.once('data', (number: Buffer) => {
			resolve(`:${String(number).trim()}`);
		});
		server.once('exit', () => {
			reject(new Error('Xvfb did not start'));
		});
		server.once('error', reject);
	});
}

async function listening(command: Command): Promise<void> {
	const end = performance.now() + START_MS;
	for (;;) {
		try {
			await command('GET', '/status');
			return;
		} catch (error) {
			if (performance.now() > end) throw error;
			await new Promise((resolve) => setTimeout(resolve, 50));
		}
	}
}

/** Notes errors from now on; those before the page had loaded are not told by this engine. */
const NOTE_ERRORS = `window.noted ??= (() => {
	const noted = [];
	addEventListener('error', (event) => noted.push('error: ' + event.message));
	addEventListener('unhandledrejection', (event) => noted.push('error: ' + event.reason));
	return noted;
})()`;

function pageOf(session: Command, origin: string): EnginePage {
	const problems: string[] = [];
	const run = async (expression: string): Promise<unknown> => {
		const answer = (await session('POST', '/execute/async', {
			script: `const done = arguments[0];
				Promise.resolve().then(() => (${expression})).then(
					(value) => done({ value: value === undefined ? null : value }),
					(error) => done({ error: String(error) })
				);`,
			args: []
		})) as { value?: unknown; error?: string };
		if (answer.error !== undefined) throw new Error(answer.error);
		return answer.value;
	};
	const noted = async () => {
		problems.push(...((await run('(window.noted ?? []).splice(0)')) as string[]));
	};
	const to = (navigate: () => Promise<unknown>) => async () => {
		await noted();
		await navigate();
		await run(NOTE_ERRORS);
	};
	return {
		goto: (url) => to(() => session('POST', '/url', { url }))(),
		reload: to(() => session('POST', '/refresh')),
		back: to(() => session('POST', '/back')),
		run,
		async click(selector) {
			const element = (await session('POST', '/element', {
				using: 'css selector',
				value: selector
			})) as object;
			await session('POST', `/element/${String(Object.values(element)[0])}/click`);
		},
		press: async (key) => {
			await session('POST', '/actions', keyPress(key));
		},
		wheel: async (x, y, down) => {
			await session('POST', '/actions', wheelTurn(x, y, down));
		},
		tap: () => Promise.reject(new Error('there is no touch screen')),
		async resize(width, height) {
			// The window's size includes its bar, which is measured before anything changes: a page learns of a new size late.
			const [sides = 0, bar = 0] = (await run(
				'[outerWidth - innerWidth, outerHeight - innerHeight]'
			)) as number[];
			await session('POST', '/window/rect', { x: 0, y: 0, width: width + sides, height: height + bar });
		},
		screenshot: async () => Buffer.from(String(await session('GET', '/screenshot')), 'base64'),
		async problems() {
			await noted();
			return problems;
		},
		async close() {
			// The window stays for the next page; what this one remembered must not.
			if (String(await run('location.origin')) === origin) await run('localStorage.clear()');
			await session('POST', '/url', { url: 'about:blank' });
		}
	};
}
