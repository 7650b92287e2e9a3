export interface CatalogList { list: string; name_th: string; count: number }
export interface CatalogItem {
  list: string; id: string; parent_id: string | null; code: string; name_th: string; name_en: string; valid_from_be: number | null; valid_to_be: number | null;
  verified: string | boolean; origin: 'shipped' | 'office'; extra: Record<string, unknown>; version: number;
}

export const isVerified = (item: CatalogItem): boolean => item.verified === true || item.verified === 'yes';
export const isPast = (item: CatalogItem, year: number): boolean => item.valid_to_be != null && item.valid_to_be < year;
