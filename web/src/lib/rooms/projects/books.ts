import { get, post, put, queryOf, remove } from '$platform/http';
import type { components } from '../../../generated/api';
import type { DecisionRequest, NewPaper, Papers } from './project';

/** Projects of a year that go up together: one decision on the book is the same on each of them. */
export type Book = components['schemas']['projects.Book'];
export type BookRow = components['schemas']['projects.BookRow'];
export type BookProject = components['schemas']['projects.BookProject'];
export type BookObstacle = components['schemas']['projects.BookObstacle'];

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
export const decideBook = async (office: string, id: string, decision: DecisionRequest): Promise<Book> =>
  (await post<Book>(`${base(office)}/${id}/signatures`, decision)).data;
export const listBookPapers = async (office: string, id: string): Promise<Papers> => (await get<Papers>(`${base(office)}/${id}/papers`)).data;
export const recordBookPaper = async (office: string, id: string, paper: NewPaper, key: string): Promise<Book> =>
  (await post<Book>(`${base(office)}/${id}/papers`, paper, { key })).data;
