import type { components } from '../../../generated/api';

type Schemas = components['schemas'];
export type CatalogList = Schemas['catalog.ListRow'];
/** `shipped` is the row that the office's own one hides. */
export type CatalogItem = Schemas['catalog.Entry'];

export const isVerified = (item: Pick<CatalogItem, 'verified'>): boolean => item.verified === 'yes' || item.verified === 'design';
export const isPast = (item: CatalogItem, year: number): boolean => (item.valid_to_be ?? year) < year;
