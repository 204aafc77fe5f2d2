/** Posts as the block editor saves them. */

const words =
	'Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore.';
export const paragraph = (text: string): string =>
	`<!-- wp:paragraph -->\n<p>${text}</p>\n<!-- /wp:paragraph -->\n`;

/** A block of HTML that a writer has typed or pasted. */
export const html = (text: string): string => `<!-- wp:html -->\n${text}\n<!-- /wp:html -->`;

/** A post with a block between paragraphs. */
export const post = (block: string): string =>
	`${paragraph(words).repeat(4)}${block}\n\n${paragraph(words).repeat(20)}`;

/** A post with a line between paragraphs, as the classic editor and other programs save it. */
export const classicPost = (line: string): string =>
	[...Array.from({ length: 4 }, () => words), line, ...Array.from({ length: 20 }, () => words)].join('\n\n');
