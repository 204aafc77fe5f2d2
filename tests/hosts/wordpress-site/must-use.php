<?php
/*
Plugin Name: WordPress on a machine without a network
Description: Lets this WordPress ask the piece, which the tests serve on a loopback address, and nobody else.
*/

// WordPress asks no private address and no unusual port for an oEmbed answer, since a pasted address could point into the host's own network.
add_filter( 'http_request_host_is_external', fn( $external, $host ) => $external || '127.0.0.1' === $host, 10, 2 );
add_filter( 'http_allowed_safe_ports', fn( $ports, $host ) => '127.0.0.1' === $host ? array_merge( $ports, array( (int) PIECE_PORT ) ) : $ports, 10, 2 );

// Pictures of authors and of emoji come from other sites.
add_filter( 'pre_option_show_avatars', '__return_zero' );
remove_action( 'wp_head', 'print_emoji_detection_script', 7 );
remove_action( 'admin_print_scripts', 'print_emoji_detection_script' );
