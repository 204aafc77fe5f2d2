/** Looks for the engines on this machine. Debian: apt-get install firefox-esr webkit2gtk-driver xvfb. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { findBrowser } from '../tools/browser.js';

export interface Found {
	/** Program files by what they are for. */
	readonly programs: Readonly<Record<string, string>>;
	/** What is missing, in words; null when nothing is. */
	readonly missing: string | null;
}

const first = (...files: (string | undefined)[]): string | undefined =>
	files.find((file) => file !== undefined && file !== '' && existsSync(file));

function found(programs: Readonly<Record<string, string | undefined>>, advice: string): Found {
	const there = Object.fromEntries(
		Object.entries(programs).filter((entry): entry is [string, string] => entry[1] !== undefined)
	);
	const lacking = Object.keys(programs).filter((name) => there[name] === undefined);
	return { programs: there, missing: lacking.length > 0 ? `no ${lacking.join(', no ')}: ${advice}` : null };
}

export const findChromium = (): Found =>
	found({ chromium: findBrowser()?.path }, 'install Chromium or Chrome, or set BROWSER_PATH');

export const findFirefox = (): Found =>
	found(
		{
			firefox: first(
				process.env['FIREFOX_PATH'],
				'/usr/bin/firefox-esr',
				'/usr/bin/firefox',
				'/Applications/Firefox.app/Contents/MacOS/firefox'
			)
		},
		'install firefox-esr, or set FIREFOX_PATH'
	);

export const findWebkit = (): Found =>
	found(
		{
			WebKitWebDriver: first(process.env['WEBKIT_DRIVER'], '/usr/bin/WebKitWebDriver'),
			MiniBrowser: miniBrowser(),
			...(process.env['DISPLAY'] ? {} : { Xvfb: first('/usr/bin/Xvfb') })
		},
		'install webkit2gtk-driver and xvfb'
	);

/** The newest one of those that WebKitGTK installs among its libraries. */
function miniBrowser(): string | undefined {
	const folders = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/libexec', '/usr/lib'];
	return folders
		.filter((folder) => existsSync(folder))
		.flatMap((folder) =>
			readdirSync(folder)
				.filter((name) => /^webkit(2)?gtk-/.test(name))
				.sort()
				.reverse()
				.map((name) => path.join(folder, name, 'MiniBrowser'))
		)
		.find((file) => existsSync(file));
}
