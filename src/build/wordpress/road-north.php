<?php
/**
 * Plugin Name: __NAME__
 * Description: __DESCRIPTION__
 * Version: __VERSION__
 * Requires at least: 6.1
 * Requires PHP: 7.4
 * License: MIT
 *
 * Puts the piece into posts: by a block, by the shortcode [road-north], or by its address on a line of its own. WordPress makes the frame
 * while it shows the post, so every role may use it. Nothing is stored, and nothing is asked for from this server.
 */

defined( 'ABSPATH' ) || exit;

/** What the build knows of the piece: its address, its loader, and the words, chapters and beats of each language. */
function road_north_piece() {
	static $piece = null;
	$piece        = $piece ?? json_decode(
		<<<'PIECE'
__PIECE__
PIECE,
		true
	);
	return $piece;
}

/** The language of a post's or a person's locale, if the piece speaks it; otherwise the piece's first. */
function road_north_language( $locale ) {
	$languages = road_north_piece()['languages'];
	$code      = substr( $locale, 0, 2 );
	return isset( $languages[ $code ] ) ? $code : array_key_first( $languages );
}

/**
 * The element with its picture and link, which feeds, readers without script and printers get.
 *
 * @param array $given chapter, lang, theme, form, top and first-beat, as the element has them; each may be left out.
 */
function road_north_render( $given ) {
	$piece  = road_north_piece();
	$chosen = shortcode_atts(
		array(
			'chapter'    => '',
			'lang'       => '',
			'theme'      => '',
			'form'       => '',
			'top'        => '',
			'first-beat' => '',
		),
		$given,
		'road-north'
	);
	if ( ! isset( $piece['languages'][ $chosen['lang'] ] ) ) {
		$chosen['lang'] = road_north_language( get_locale() );
	}
	$language = $piece['languages'][ $chosen['lang'] ];
	if ( ! isset( $language['pieces'][ $chosen['chapter'] ] ) ) {
		// A writer should see the mistake; readers can do nothing about it.
		$all = implode( ', ', array_filter( array_keys( $language['pieces'] ) ) );
		return current_user_can( 'edit_posts' ) ? '<p>' . esc_html( "[road-north] chapter: $all" ) . '</p>' : '';
	}
	$own     = $language['pieces'][ $chosen['chapter'] ];
	$folder  = $piece['site'] . $language['path'];
	$page    = $folder . ( '' === $chosen['chapter'] ? '' : "c/{$chosen['chapter']}/" );
	$picture = sprintf(
		'<p><a href="%s"><img src="%s" alt="%s" width="100%%"></a></p>',
		esc_url( $page ),
		esc_url( $piece['site'] . $own['picture'] ),
		esc_attr( $own['alt'] )
	);
	if ( is_feed() ) {
		return $picture . sprintf( '<p><a href="%s">%s</a></p>', esc_url( $page ), esc_html( $own['title'] ) );
	}
	wp_enqueue_script( 'road-north', $piece['site'] . $piece['loader']['file'], array(), null, true );
	// The whole address, because a plugin that joins scripts hides from the loader where it comes from.
	$attributes = array(
		'src'        => $folder . 'embed/' . ( '' === $chosen['chapter'] ? '' : "{$chosen['chapter']}/" ),
		'theme'      => $chosen['theme'],
		'form'       => $chosen['form'],
		'top'        => $chosen['top'],
		'first-beat' => $chosen['first-beat'],
		'title'      => $own['title'],
		'count'      => '' === $chosen['first-beat'] ? count( $own['beats'] ) : '',
	);
	$text       = '';
	foreach ( $attributes as $name => $value ) {
		if ( '' !== (string) $value ) {
			$text .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
		}
	}
	return "<road-north$text>$picture</road-north>";
}
add_shortcode( 'road-north', 'road_north_render' );

/** The loader never changes, and browsers hold it to its hash. */
function road_north_loader_tag( $tag, $handle ) {
	if ( 'road-north' !== $handle ) {
		return $tag;
	}
	$integrity = esc_attr( road_north_piece()['loader']['integrity'] );
	return str_replace( '<script ', "<script async integrity=\"$integrity\" crossorigin=\"anonymous\" ", $tag );
}
add_filter( 'script_loader_tag', 'road_north_loader_tag', 10, 2 );

/** An address of the piece on a line of its own: the same element, with the language, chapter and colours that the address names. */
function road_north_address( $matches ) {
	return road_north_render(
		array(
			'lang'    => array_search( $matches['path'] ?? '', road_north_paths(), true ),
			'chapter' => $matches['chapter'] ?? '',
			'theme'   => $matches['theme'] ?? '',
		)
	);
}

/** Folders of the languages in the site, by code. */
function road_north_paths() {
	return array_map( fn( $language ) => $language['path'], road_north_piece()['languages'] );
}

add_action(
	'init',
	function () {
		$piece    = road_north_piece();
		$any      = fn( $texts ) => implode( '|', array_map( fn( $text ) => preg_quote( $text, '#' ), array_filter( $texts ) ) );
		$first    = reset( $piece['languages'] );
		$site     = preg_quote( $piece['site'], '#' );
		$paths    = $any( road_north_paths() );
		$themes   = $any( $piece['themes'] );
		$chapters = $any( array_map( 'strval', array_keys( $first['pieces'] ) ) );
		wp_embed_register_handler(
			'road-north',
			"#^$site(?<path>$paths)?(?:c/(?:(?<chapter>$chapters)/)?(?:(?<theme>$themes)/)?)?$#",
			'road_north_address'
		);
		wp_register_script( 'road-north-editor', false, array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element' ), null, true );
		$asked = array(
			'language' => road_north_language( get_user_locale() ),
			'default'  => road_north_language( get_locale() ),
		);
		wp_add_inline_script( 'road-north-editor', '(' . road_north_editor() . ')(window.wp, ' . wp_json_encode( $piece + $asked ) . ');' );
		$text = array(
			'type'    => 'string',
			'default' => '',
		);
		register_block_type(
			'road-north/piece',
			array(
				'api_version'     => 2,
				'title'           => $piece['languages'][ $asked['language'] ]['title'],
				'category'        => 'embed',
				'icon'            => 'location-alt',
				'attributes'      => array_fill_keys( array( 'chapter', 'lang', 'theme', 'form', 'first-beat' ), $text ),
				'supports'        => array(
					'align' => array( 'wide', 'full' ),
					'html'  => false,
				),
				'editor_script'   => 'road-north-editor',
				'render_callback' => fn( $given ) => sprintf( '<div %s>%s</div>', get_block_wrapper_attributes(), road_north_render( $given ) ),
			)
		);
	}
);

/** What the site's privacy notice may say of the frame, offered where WordPress collects such texts. */
add_action(
	'admin_init',
	function () {
		$language = road_north_piece()['languages'][ road_north_language( get_locale() ) ];
		wp_add_privacy_policy_content( $language['title'], wpautop( esc_html( $language['privacy'] ) ) );
	}
);

/** The block in the editor, a function of WordPress's scripts and of the piece: the frame as readers see it, and what can be chosen of it. */
function road_north_editor() {
	return <<<'SCRIPT'
function (wp, piece) {
	const el = wp.element.createElement;
	const { InspectorControls, useBlockProps } = wp.blockEditor;
	const { Disabled, PanelBody, SelectControl } = wp.components;
	const { title, words } = piece.languages[piece.language];
	wp.blocks.registerBlockType('road-north/piece', {
		apiVersion: 2,
		title,
		category: 'embed',
		icon: 'location-alt',
		edit({ attributes, setAttributes }) {
			const { chapter, lang, theme, form } = attributes;
			const beat = attributes['first-beat'];
			const { path } = piece.languages[lang || piece.default];
			const { pieces } = piece.languages[piece.language];
			const select = (name, label, choices) =>
				el(SelectControl, {
					label,
					value: attributes[name],
					options: choices.map(([value, label]) => ({ value, label })),
					onChange: (value) => setAttributes({ [name]: value, ...(name === 'chapter' ? { 'first-beat': '' } : {}) })
				});
			const query = new URLSearchParams({
				...(theme ? { theme } : {}),
				...(beat && !chapter ? { chapter: beat.replace(/-\d+$/, '') } : {}),
				...(beat ? { beat: beat.replace(/.*-/, '') } : {})
			});
			return el('div', useBlockProps(),
				el(InspectorControls, null, el(PanelBody, null,
					select('chapter', words.what, Object.keys(pieces).map((id) => [id, id ? pieces[id].name : words.whole])),
					select('first-beat', words.first, pieces[chapter].beats.map(([id, title], k) => [k ? id : '', k + 1 + '. ' + title])),
					select('lang', words.language, [['', '–'], ...Object.entries(piece.languages).map(([code, { name }]) => [code, name])]),
					select('theme', words.theme, [['', words.system], ...piece.themes.map((id) => [id, words[id]])]),
					select('form', words.form, [['', words.scroll], ['stepper', words.stepper]])
				)),
				el(Disabled, null, el('iframe', {
					title: pieces[chapter].title,
					src: piece.site + path + 'embed/' + (chapter ? chapter + '/' : '') + '?' + query,
					height: 720,
					style: { display: 'block', width: '100%', border: 0 }
				}))
			);
		},
		save: () => null
	});
}
SCRIPT;
}
