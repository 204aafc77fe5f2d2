/** Left out: every figure in one table-like drawing. */
import { defineChapter } from '../../story/chapter';
import { all } from '../../story/scene-bases';
import { bare } from '../bases';
import { tableFigures } from './table';
import Table from './Table.svelte';

export default defineChapter({
	charts: { table: Table },
	details: tableFigures,
	beats: [{ scene: { ...bare, charts: all('table') } }]
});
