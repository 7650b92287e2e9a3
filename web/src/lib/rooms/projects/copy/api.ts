import { get, post, queryOf } from '$platform/http';
import type { Project } from '../project';
import type { Preview } from './copy';

const base = (office: string, id: string) => `/offices/${office}/projects/${id}/copies`;
export const previewCopy = async (office: string, id: string, fiscal_year: number): Promise<Preview> =>
  (await get<Preview>(`${base(office, id)}/preview${queryOf({ fiscal_year })}`)).data;
export const copyProject = async (office: string, id: string, fiscal_year: number, accepted: string[]): Promise<Project> =>
  (await post<Project>(base(office, id), { fiscal_year, accepted })).data;
