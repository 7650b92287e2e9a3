import { address, get, post, put, queryOf, remove, type Reply } from '$platform/http';
import type { Copy, DocxCompared, ExtraField, Form, Issued, IssuedList, MoneyForm, MoneySpan, Preview, Template, TemplateRow, TemplateView } from './documents';

const base = (office: string) => `/offices/${office}/documents`;

export const listIssued = async (office: string, kind: 'project' | 'report' | 'plan_book' | 'plan', id: string): Promise<Issued[]> =>
  (await get<{ rows: Issued[] }>(base(office) + queryOf({ kind, id }))).data.rows;
export const compareDocx = async (office: string, project: string, file: string): Promise<DocxCompared> =>
  (await get<DocxCompared>(`/offices/${office}/projects/${project}/docx-comparison${queryOf({ file })}`)).data;
export const listIssuedAndSigned = async (office: string, kind: 'project' | 'report' | 'plan_book', id: string): Promise<IssuedList> =>
  (await get<IssuedList>(base(office) + queryOf({ kind, id }))).data;
/** `template` prints with another form than the office's for that year; `of_template` makes its places lead to the form's sections. */
export const getPreview = async (office: string, form: Form, id: string, copy: Copy = 'draft', more: { template?: string | undefined; of_template?: boolean } = {}): Promise<Preview> =>
  (await get<Preview>(`${base(office)}/preview${queryOf({ form, id, copy, ...more })}`)).data;
export const renderAddress = (office: string, ending: 'pdf' | 'docx' | 'html' | 'txt', form: Form, id: string, copy: Copy, template?: string): string =>
  address(`${base(office)}/render.${ending}`, { form, id, copy, template });
/** Papers of money; `id` is the office itself, or a source for an allocation list. */
export const previewMoney = async (office: string, form: MoneyForm, id: string, copy: Copy, span: Partial<MoneySpan> = {}): Promise<Preview> =>
  (await get<Preview>(`${base(office)}/preview${queryOf({ form, id, copy, ...span })}`)).data;
export const moneyPaperAddress = (office: string, ending: 'pdf' | 'docx' | 'html' | 'xlsx', form: MoneyForm, id: string, copy: Copy, span: Partial<MoneySpan> = {}): string =>
  address(`${base(office)}/render.${ending}`, { form, id, copy, ...span });
export const fileAddress = (office: string, file: string): string => address(`/offices/${office}/files/${file}`);

const templates = (office: string) => `/offices/${office}/templates`;

export const listTemplates = async (office: string): Promise<TemplateRow[]> => (await get<{ rows: TemplateRow[] }>(templates(office))).data.rows;
export const getTemplate = async (office: string, id: string): Promise<TemplateView> => (await get<TemplateView>(`${templates(office)}/${id}`)).data;
export const createTemplate = async (office: string, wish: { from: string; name: string; next_edition: boolean; content?: Template }): Promise<TemplateView> =>
  (await post<TemplateView>(templates(office), wish)).data;
export const saveTemplate = (office: string, id: string, content: Template, etag: string | null, key: string): Promise<Reply<TemplateView>> =>
  put<TemplateView>(`${templates(office)}/${id}`, { content }, { etag, key, retries: 0 });
export const publishTemplate = async (office: string, id: string, from_year: number, given_below: boolean): Promise<TemplateView> =>
  (await post<TemplateView>(`${templates(office)}/${id}/publication`, { from_year, given_below })).data;
export const retireTemplate = async (office: string, id: string): Promise<TemplateView> => (await post<TemplateView>(`${templates(office)}/${id}/retirement`)).data;
export const removeTemplate = async (office: string, id: string): Promise<void> => void (await remove(`${templates(office)}/${id}`));
export const templateFileAddress = (office: string, id: string): string => address(`${templates(office)}/${id}/file`);
/** Fields that the office's own forms added, to be typed in the project. */
export const listExtraFields = async (office: string, fiscal_year: number): Promise<ExtraField[]> =>
  (await get<{ rows: ExtraField[] }>(`/offices/${office}/document-fields${queryOf({ form: 'proposal', fiscal_year })}`)).data.rows;
