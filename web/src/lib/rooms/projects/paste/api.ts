import { post } from '$platform/http';
import type { ReadActivity, ReadCosts, ReadIndicator, ReadRows } from './paste';

export const readCosts = async (office: string, text: string): Promise<ReadCosts> => (await post<ReadCosts>(`/offices/${office}/projects/read-costs`, { text })).data;
export const readActivities = async (office: string, fiscal_year: number, text: string): Promise<ReadRows<ReadActivity>> =>
  (await post<ReadRows<ReadActivity>>(`/offices/${office}/projects/read-activities`, { fiscal_year, text })).data;
export const readIndicators = async (office: string, text: string): Promise<ReadRows<ReadIndicator>> =>
  (await post<ReadRows<ReadIndicator>>(`/offices/${office}/projects/read-indicators`, { text })).data;
