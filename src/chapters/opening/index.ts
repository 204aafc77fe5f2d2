/** Opening: the whole map, and the marks that come to stand on the road. */
import { defineChapter } from '../../story/chapter';
import { opened } from './scene';

export default defineChapter({ beats: [{ scene: opened }] });
