/** The part of the map that the reader's map shows first, and keeps within reach. */
export { home } from '../chapters/story';
