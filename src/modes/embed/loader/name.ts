/** Names the loader's element, its events, and its messages. Mirrors NAME of ../protocols.ts. */
export const NAME = 'road-north';
