/** Types of the virtual modules that the content and tokens plugins serve. */

declare module 'virtual:content/en' {
	const content: import('../../text/page-content').PageContent;
	export default content;
}
declare module 'virtual:content/es' {
	const content: import('../../text/page-content').PageContent;
	export default content;
}
declare module 'virtual:figures' {
	const figures: Readonly<Record<string, { value: number | null; low?: number; high?: number } | undefined>>;
	export default figures;
}
declare module 'virtual:tokens.css';
