/** Removes the hydration comments of Svelte's server rendering: the pages' scripts mount and do not hydrate. */

export const withoutMarkers = (markup: string): string => markup.replace(/<!--[\s\S]*?-->/g, '');

/** Removes markers and the white space between elements from a drawing. */
export const bareSvg = (svg: string): string => withoutMarkers(svg).replace(/>\s+</g, '><');
