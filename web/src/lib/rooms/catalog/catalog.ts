export interface CatalogList { list: string; name_th: string; count: number }
export interface CatalogItem {
  list: string; id: string; parent_id: string; code: string; name_th: string; name_en: string; valid_from_be: number | null; valid_to_be: number | null;
  verified: 'yes' | 'partial' | 'no' | 'design'; note: string; origin: 'shipped' | 'office'; extra: Record<string, string>; version: number;
  /** The shipped row that the office's own one hides. */
  shipped?: CatalogItem | null;
}

export const isVerified = (item: CatalogItem): boolean => item.verified === 'yes' || item.verified === 'design';
export const isPast = (item: CatalogItem, year: number): boolean => (item.valid_to_be ?? year) < year;
