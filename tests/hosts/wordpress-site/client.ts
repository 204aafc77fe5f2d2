/** Speaks to WordPress over HTTP as its own pages do: the installer's form, the login form, the interface of the block editor. */
import { setTimeout as pause } from 'node:timers/promises';

const PASSWORD = 'a long way to the north';
const INSTALLED = /install-success|<h1>Success!<\/h1>/;

export type Role = 'administrator' | 'author';

export interface Member {
	readonly role: Role;
	/** Cookies of the login, as a browser keeps them. */
	readonly cookies: readonly { readonly name: string; readonly value: string }[];
	/**
	 * Asks the interface of the block editor.
	 * @param route such as `/wp/v2/posts`
	 * @param body sent as JSON by POST; none asks by GET
	 * @throws with WordPress's own words when it refuses
	 */
	ask(route: string, body?: object): Promise<unknown>;
	/** @returns address of the published post */
	publish(title: string, content: string): Promise<string>;
}

/** Fills in the installer's form. The database may still be starting. */
export async function install(url: string): Promise<void> {
	for (let attempt = 0; attempt < 100; attempt++) {
		const answer = await fetch(`${url}wp-admin/install.php?step=2`, {
			method: 'POST',
			body: new URLSearchParams({
				weblog_title: 'A newsroom',
				user_name: 'administrator',
				admin_password: PASSWORD,
				admin_password2: PASSWORD,
				pw_weak: '1',
				admin_email: 'administrator@example.org'
			})
		});
		const text = await answer.text();
		if (answer.ok && INSTALLED.test(text)) return;
		if (!text.includes('Error establishing a database connection') && answer.status < 500)
			throw new Error(`WordPress was not installed: ${text.replace(/<[^>]*>/g, ' ').slice(0, 500)}`);
		await pause(200);
	}
	throw new Error('WordPress finds no database');
}

/** Signs in by the login form. The password is the same for all. */
export async function signIn(url: string, role: Role): Promise<Member> {
	const answer = await fetch(`${url}wp-login.php`, {
		method: 'POST',
		redirect: 'manual',
		headers: { cookie: 'wordpress_test_cookie=WP%20Cookie%20check' },
		body: new URLSearchParams({ log: role, pwd: PASSWORD, testcookie: '1' })
	});
	const cookies = answer.headers.getSetCookie().map((line) => {
		const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
		return { name, value };
	});
	if (!cookies.some(({ name }) => name.startsWith('wordpress_logged_in')))
		throw new Error(`WordPress lets no ${role} in: ${String(answer.status)}`);
	const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
	const nonce = await (
		await fetch(`${url}wp-admin/admin-ajax.php?action=rest-nonce`, { headers: { cookie } })
	).text();

	async function ask(route: string, body?: object): Promise<unknown> {
		const [way, query = ''] = route.split('?');
		const asked = await fetch(`${url}index.php?rest_route=${way ?? ''}${query ? `&${query}` : ''}`, {
			method: body ? 'POST' : 'GET',
			headers: { cookie, 'x-wp-nonce': nonce, 'content-type': 'application/json' },
			...(body ? { body: JSON.stringify(body) } : {})
		});
		const text = await asked.text();
		if (!asked.ok) throw new Error(`${route} as ${role}: ${text.slice(0, 500)}`);
		return JSON.parse(text) as unknown;
	}
	return {
		role,
		cookies,
		ask,
		async publish(title, content) {
			const post = await ask('/wp/v2/posts', { title, content, status: 'publish' });
			return (post as { readonly link: string }).link;
		}
	};
}

/** An administrator adds an author. */
export async function addAuthor(administrator: Member): Promise<void> {
	await administrator.ask('/wp/v2/users', {
		username: 'author',
		email: 'author@example.org',
		password: PASSWORD,
		roles: ['author']
	});
}

/**
 * An administrator uploads a plugin by its form and activates it.
 * @param plugin its folder and file, without the ending
 */
export async function addPlugin(
	url: string,
	administrator: Member,
	plugin: string,
	zip: Uint8Array<ArrayBuffer>
): Promise<void> {
	const cookie = administrator.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
	const form = await (
		await fetch(`${url}wp-admin/plugin-install.php?tab=upload`, { headers: { cookie } })
	).text();
	const [, nonce = ''] = /name="_wpnonce" value="(\w+)"/.exec(form) ?? [];
	const body = new FormData();
	body.set('_wpnonce', nonce);
	body.set('pluginzip', new File([zip], 'plugin.zip', { type: 'application/zip' }));
	const answer = await fetch(`${url}wp-admin/update.php?action=upload-plugin`, {
		method: 'POST',
		headers: { cookie },
		body
	});
	const text = await answer.text();
	if (!text.includes('Plugin installed successfully'))
		throw new Error(`WordPress takes no plugin: ${text.replace(/<[^>]*>/g, ' ').slice(-1500)}`);
	await administrator.ask(`/wp/v2/plugins/${plugin}`, { status: 'active' });
}
