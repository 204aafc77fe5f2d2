/** Chooses the relief picture for the window's width: the time to upload it grows with its size. */
import narrow from '../../data/map/relief-narrow.avif';
import wide from '../../data/map/relief.avif';

/** Below this window width, px, a picture of half the resolution looks the same. */
const NARROW_PX = 600;

/** @returns address of the picture for this window */
export const reliefAddress = (): string => (innerWidth < NARROW_PX ? narrow : wide);
