/** Svelte's rendering leaves comments that guide hydration. Pages here are brought to life by mounting: they would only weigh. */

export const withoutMarkers = (markup: string): string => markup.replace(/<!--[\s\S]*?-->/g, '');

/** A drawing without markers and without the space between its elements. */
export const bareSvg = (svg: string): string => withoutMarkers(svg).replace(/>\s+</g, '><');
