/** The part of the map that the reader's map shows first and keeps within reach, and the beat whose picture stands for it. */
export { home, homeBeat } from '../chapters/story';
