import type { components } from '../../../generated/api';

export type Stored = components['schemas']['files.File'];

/** The ministry asks for photos of at least 2 MB (section 16). */
export const LEAST_PHOTO = 2_000_000;
export const isSmall = (size: number): boolean => size < LEAST_PHOTO;
export const megabytes = (size: number): string => (size / 1_000_000).toFixed(size < 100_000 ? 2 : 1);
