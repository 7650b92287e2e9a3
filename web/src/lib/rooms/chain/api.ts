import { get, queryOf } from '$platform/http';
import type { Chain } from './chain';

export const getChain = async (office: string, kind: string, id: string): Promise<Chain> =>
  (await get<Chain>(`/offices/${office}/chain${queryOf({ kind, id })}`)).data;
