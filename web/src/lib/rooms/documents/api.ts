import { address, get, queryOf } from '$platform/http';
import type { Copy, Form, Issued, IssuedList, Preview } from './documents';

const base = (office: string) => `/offices/${office}/documents`;

export const listIssued = async (office: string, kind: 'project' | 'report', id: string): Promise<Issued[]> =>
  (await get<{ rows: Issued[] }>(base(office) + queryOf({ kind, id }))).data.rows;
export const listIssuedAndSigned = async (office: string, kind: 'project' | 'report', id: string): Promise<IssuedList> =>
  (await get<IssuedList>(base(office) + queryOf({ kind, id }))).data;
export const getPreview = async (office: string, form: Form, id: string, copy: Copy = 'draft'): Promise<Preview> =>
  (await get<Preview>(`${base(office)}/preview${queryOf({ form, id, copy })}`)).data;
export const renderAddress = (office: string, ending: 'pdf' | 'docx' | 'html' | 'txt', form: Form, id: string, copy: Copy): string =>
  address(`${base(office)}/render.${ending}`, { form, id, copy });
export const fileAddress = (office: string, file: string): string => address(`/offices/${office}/files/${file}`);
