import { address, get, post, put, queryOf, type Reply } from '$platform/http';
import { isIssued, type Choices, type Letter, type LetterContent, type Letterhead, type LetterRow, type NewAct, type NewLetter, type Paper, type Preview, type Status } from './letters';

const base = (office: string) => `/offices/${office}/letters`;
const match = (version: number) => ({ etag: `"${version}"` });

export interface LetterQuery { q?: string | undefined; fiscal_year?: number | undefined; status?: string | undefined; paper?: string | undefined; kind?: string; about?: string }
export const listLetters = async (office: string, query: LetterQuery = {}): Promise<LetterRow[]> =>
  (await get<{ rows: LetterRow[] }>(base(office) + queryOf({ ...query, fiscal_year: query.fiscal_year || undefined }))).data.rows;
export const getLetter = async (office: string, id: string): Promise<Letter> => (await get<Letter>(`${base(office)}/${id}`)).data;
export const getChoices = async (office: string): Promise<Choices> => (await get<Choices>(`/offices/${office}/letter-choices`)).data;
export const createLetter = async (office: string, wish: NewLetter): Promise<Letter> => (await post<Letter>(base(office), wish)).data;
/** The proposed text again, without keeping it. */
export const proposeLetter = async (office: string, wish: NewLetter): Promise<LetterContent> => (await post<LetterContent>(`/offices/${office}/letter-proposals`, wish)).data;
export const saveLetter = (office: string, id: string, content: LetterContent, etag: string | null, key: string): Promise<Reply<Letter>> =>
  put<Letter>(`${base(office)}/${id}`, { content }, { etag, key, retries: 0 });
export const actOn = async (office: string, id: string, act: NewAct): Promise<Letter> => (await post<Letter>(`${base(office)}/${id}/acts`, act)).data;
export const moveLetter = async (office: string, id: string, to: Status): Promise<Letter> => (await post<Letter>(`${base(office)}/${id}/status`, { to })).data;
export const numberLetter = async (office: string, letter: Letter, wish: { number: string; dated: string | null; reason: string }): Promise<Letter> =>
  (await put<Letter>(`${base(office)}/${letter.id}/number`, wish, match(letter.version))).data;
/** What is issued is no draft any more. */
export const previewLetter = async (office: string, letter: Letter): Promise<Preview> => (await get<Preview>(`${base(office)}/${letter.id}/preview${queryOf({ copy: isIssued(letter.status) ? 'file' : 'draft' })}`)).data;
export const letterAddress = (office: string, id: string, what: 'render.pdf' | 'render.docx' | 'bundle.pdf'): string => address(`${base(office)}/${id}/${what}`, { copy: 'file' });

export const getLetterhead = async (office: string): Promise<Letterhead> => (await get<Letterhead>(`/offices/${office}/letterhead`)).data;
export const saveLetterhead = async (office: string, { version, ...head }: Letterhead): Promise<Letterhead> =>
  (await put<Letterhead>(`/offices/${office}/letterhead`, head, match(version))).data;
export const previewLetterhead = async (office: string, paper: Paper): Promise<Preview> => (await get<Preview>(`/offices/${office}/letterhead/preview${queryOf({ paper })}`)).data;
