/** Finds WordPress, PHP and MariaDB as Debian installs them. */
import { existsSync } from 'node:fs';

const programs = /** @type {const} */ ({
	wordpress: '/usr/share/wordpress/wp-load.php',
	'wordpress-theme-twentytwentythree': '/usr/share/wordpress/wp-content/themes/twentytwentythree/theme.json',
	'php-cli': '/usr/bin/php',
	'mariadb-server-core': '/usr/sbin/mariadbd'
});

/**
 * Debian packages that are missing here, in words; null when none is.
 * @returns {string | null}
 */
export const missingWordPress = () => {
	const missing = Object.entries(programs)
		.filter(([, file]) => !existsSync(file))
		.map(([name]) => name);
	return missing.length > 0 ? `no ${missing.join(', no ')}` : null;
};

export const WORDPRESS = '/usr/share/wordpress';
export const PHP = programs['php-cli'];
export const MARIADB = programs['mariadb-server-core'];
export const INSTALL_DATABASE = '/usr/bin/mariadb-install-db';
