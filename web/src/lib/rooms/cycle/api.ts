import { get } from '$platform/http';
import type { Waiting } from './cycle';

export async function listWaiting(office: string): Promise<Waiting[]> {
  return (await get<{ rows: Waiting[] }>(`/offices/${office}/waiting`)).data.rows;
}
