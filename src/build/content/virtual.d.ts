/** Types of modules without their own: virtual modules and a constant of the build's plugins, and subset-font. */

declare module 'virtual:content/*' {
	const content: import('../../text/page-content').PageContent;
	export default content;
}
declare module 'virtual:contents' {
	const contents: Readonly<
		Record<import('../../languages').Lang, import('../../text/page-content').PageContent>
	>;
	export default contents;
}
declare module 'virtual:figures' {
	const figures: Readonly<Record<string, { value: number | null; low?: number; high?: number } | undefined>>;
	export default figures;
}
declare module 'virtual:tables' {
	const tables: readonly { readonly name: string; readonly rows: number }[];
	export default tables;
}
declare module 'virtual:tokens.css';
/** Code of the language at the site's root: see src/build/first-language.ts. */
declare const FIRST_LANG: import('../../languages').Lang;
declare module 'subset-font' {
	/** Keeps the glyphs of `text` in a font. */
	export default function subsetFont(
		font: Buffer,
		text: string,
		options?: { targetFormat?: 'sfnt' | 'woff' | 'woff2'; variationAxes?: Record<string, number | object> }
	): Promise<Buffer>;
}
