import { address, get, queryOf } from '$platform/http';
import type { Matrix } from './overview';

const base = (office: string) => `/offices/${office}/coverage`;

export const getCoverage = async (office: string, year: number): Promise<Matrix> => (await get<Matrix>(base(office) + queryOf({ fiscal_year: year }))).data;
export const coverageAddress = (office: string, year: number, ending: 'csv' | 'xlsx'): string => address(`${base(office)}/export.${ending}`, { fiscal_year: year });
