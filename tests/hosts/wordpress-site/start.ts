/** Starts Debian's WordPress on loopback addresses, in a folder of its own that ends with it. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePort } from '../../tools/free-port.js';
import { INSTALL_DATABASE, MARIADB, PHP, WORDPRESS } from './find.js';

const run = promisify(execFile);
const PATIENCE_MS = 60_000;

export interface WordPressServer {
	/** Address of the site, with a slash at the end. */
	readonly url: string;
	/** Folder of its plugins. */
	readonly plugins: string;
	/** What PHP and the database have said so far. */
	log(): string;
	close(): Promise<void>;
}

/** @param piece address of the piece, which this WordPress may ask for its oEmbed answers */
export async function startWordPress(piece: string): Promise<WordPressServer> {
	const folder = await mkdtemp(path.join(os.tmpdir(), 'wordpress-'));
	const started: ChildProcess[] = [];
	let said = '';
	/** In a group of its own, as PHP's workers outlive it otherwise. */
	const start = (program: string, parameters: readonly string[], env: NodeJS.ProcessEnv = {}) => {
		const child = spawn(program, parameters, {
			detached: true,
			stdio: ['ignore', 'pipe', 'pipe'],
			env: { ...process.env, ...env }
		});
		for (const stream of [child.stdout, child.stderr])
			stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
		started.push(child);
	};
	const close = async () => {
		await Promise.all(started.map(end));
		await rm(folder, { recursive: true, force: true });
	};
	try {
		const socket = path.join(folder, 'socket');
		const html = path.join(folder, 'html');
		const port = await freePort();
		const url = `http://localhost:${String(port)}/`;
		// Debian's files belong to a folder that only root may change, and many of them are links.
		await Promise.all([
			startDatabase(folder, socket, start),
			cp(WORDPRESS, html, { recursive: true, dereference: true })
		]);
		await writeFile(path.join(html, 'wp-config.php'), configuration(socket, new URL(piece).port));
		const mustUse = path.join(html, 'wp-content/mu-plugins');
		await mkdir(mustUse, { recursive: true });
		await cp('tests/hosts/wordpress-site/must-use.php', path.join(mustUse, 'loopback.php'));
		start(PHP, ['-S', `localhost:${String(port)}`, '-t', html, 'tests/hosts/wordpress-site/router.php'], {
			PHP_CLI_SERVER_WORKERS: '4'
		});
		await until('PHP', async () => (await fetch(`${url}readme.html`)).ok);
		return { url, plugins: path.join(html, 'wp-content/plugins'), log: () => said, close };
	} catch (error) {
		await close();
		throw new Error(`WordPress does not start: ${said}`, { cause: error });
	}
}

async function startDatabase(
	folder: string,
	socket: string,
	start: (program: string, parameters: readonly string[]) => void
): Promise<void> {
	const data = path.join(folder, 'data');
	const own = ['--no-defaults', `--datadir=${data}`, `--user=${os.userInfo().username}`];
	await run(INSTALL_DATABASE, [...own, '--auth-root-authentication-method=normal', '--skip-test-db']);
	const names = path.join(folder, 'names.sql');
	await writeFile(names, 'CREATE DATABASE IF NOT EXISTS wordpress CHARACTER SET utf8mb4;\n');
	// Nothing of it is kept, so it may be quick at the cost of being lost.
	const quick = ['--innodb-flush-log-at-trx-commit=0', '--innodb-doublewrite=0', '--skip-log-bin'];
	start(MARIADB, [...own, ...quick, `--init-file=${names}`, '--skip-networking', `--socket=${socket}`]);
}

/** WordPress looks for a newer one of itself, for themes and for news, unless it is told not to. */
const configuration = (socket: string, port: string): string => `<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:${socket}' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'DISABLE_WP_CRON', true );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'WP_ACCESSIBLE_HOSTS', '127.0.0.1' );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'PIECE_PORT', '${port}' );
$table_prefix = 'wp_';
if ( ! defined( 'ABSPATH' ) ) define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
`;

async function until(what: string, ready: () => Promise<boolean>): Promise<void> {
	const latest = performance.now() + PATIENCE_MS;
	while (!(await ready().catch(() => false))) {
		if (performance.now() > latest) throw new Error(`${what} does not answer`);
		await pause(100);
	}
}

/** Ends a program and what it has started. */
async function end(child: ChildProcess): Promise<void> {
	if (child.pid === undefined || child.exitCode !== null) return;
	const ended = new Promise((resolve) => child.once('close', resolve));
	process.kill(-child.pid, 'SIGTERM');
	await ended;
}
