/** All that draws the story: a script of its own, so that what the page does first is read, and done, in a task before. */
export { loadDetail } from '../../stage/detail';
export { keepInStep } from './chrome.svelte';
export { default as ReadStage } from './ReadStage.svelte';
