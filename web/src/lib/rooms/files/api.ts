import { address, get, post, queryOf } from '$platform/http';
import type { Stored } from './files';

export const upload = async (office: string, file: File, of: { kind: string; record: string; purpose: 'photo' | 'scan' | 'evidence' }): Promise<Stored> =>
  (await post<Stored>(`/offices/${office}/files${queryOf({ name: file.name, ...of })}`, file)).data;
export const listFiles = async (office: string, kind: string, record: string): Promise<Stored[]> =>
  (await get<{ rows: Stored[] }>(`/offices/${office}/files${queryOf({ kind, record })}`)).data.rows;
export const fileAddress = (office: string, id: string): string => address(`/offices/${office}/files/${id}`);
