import { get, post, put, queryOf, remove } from '$platform/http';
import type { Decision } from './api';
import type { Signature, Status, Step } from './project';

/** Projects of a year that go up together: one decision on the book is the same on each of them. */
export interface BookRow { id: string; title: string; fiscal_year: number; status: Status; count: number; planned: number; next_role?: string | null; next_label?: string | null; updated_at: string }
export interface BookProject { id: string; code: string; title: string; responsible: string; planned: number; status: Status; findings_count: number; content_sha256: string }
export interface BookObstacle { place: number; code: string; params: Record<string, string> }
export interface Book {
  id: string; title: string; fiscal_year: number; status: Status; version: number; content_sha256: string; planned: number; steps: Step[]; next_step?: number | null;
  signatures: Signature[]; created_name: string; created_at: string; updated_at: string; projects: BookProject[]; obstacles: BookObstacle[]; may: string[];
}

const base = (office: string) => `/offices/${office}/plan-books`;
const match = (version: number) => ({ etag: `"${version}"` });
/** Those that can still stand in a book. */
export const isCollectable = (status: string) => ['draft', 'returned', 'proposed', 'endorsed'].includes(status);

export const listBooks = async (office: string, fiscal_year: number): Promise<BookRow[]> =>
  (await get<{ rows: BookRow[] }>(base(office) + queryOf({ fiscal_year: fiscal_year || undefined }))).data.rows;
export const getBook = async (office: string, id: string): Promise<Book> => (await get<Book>(`${base(office)}/${id}`)).data;
export const makeBook = async (office: string, fiscal_year: number, title: string, projects: string[]): Promise<Book> =>
  (await post<Book>(base(office), { fiscal_year, title, projects })).data;
export const saveBook = async (office: string, book: Book, title: string, projects: string[]): Promise<Book> =>
  (await put<Book>(`${base(office)}/${book.id}`, { title, projects }, match(book.version))).data;
export const withdrawBook = async (office: string, id: string): Promise<void> => void (await remove(`${base(office)}/${id}`));
export const decideBook = async (office: string, id: string, decision: Decision): Promise<Book> =>
  (await post<Book>(`${base(office)}/${id}/signatures`, decision)).data;
