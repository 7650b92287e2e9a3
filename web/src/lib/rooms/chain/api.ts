import { get, queryOf } from '$platform/http';
import type { Chain, ChainPicture } from './chain';

export const getChain = async (office: string, kind: string, id: string): Promise<Chain> =>
  (await get<Chain>(`/offices/${office}/chain${queryOf({ kind, id })}`)).data;
export const getPicture = async (office: string, query: { kind: string; id: string; depth?: number; direction?: string; per_kind?: number }): Promise<ChainPicture> =>
  (await get<ChainPicture>(`/offices/${office}/chain/walk${queryOf(query)}`)).data;
