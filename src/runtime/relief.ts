/** Which of the relief's pictures a window shows: handing one over costs a page by its size. */
import narrow from '../../data/map/relief-narrow.avif';
import wide from '../../data/map/relief.avif';

/** In a window this narrow, px, half the grain is as much as is seen. */
const NARROW_PX = 600;

/** @returns address of the picture as fine as this window can show */
export const reliefAddress = (): string => (innerWidth < NARROW_PX ? narrow : wide);
