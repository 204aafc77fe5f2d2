/** Whether the browser itself keeps the words in place when those above them grow; Safari does not. */
export const anchorsScroll = CSS.supports('overflow-anchor', 'auto');
