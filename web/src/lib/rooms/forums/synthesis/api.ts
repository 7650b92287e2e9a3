import { address, get, post, put, queryOf, type Reply } from '$platform/http';
import type { Family, GuidelineContent, GuidelineLine, OpinionMap, Report, ReportWords, Representation, ResolutionContent, ResolutionLine, Story, Synthesis, ThemeDeed, Thinking } from './synthesis';

const one = (office: string, id: string) => `/offices/${office}/forums/${id}`;

export const getOpinions = async (office: string, id: string): Promise<OpinionMap> => (await get<OpinionMap>(`${one(office, id)}/opinions`)).data;
export const getRepresentation = async (office: string, id: string): Promise<Representation> => (await get<Representation>(`${one(office, id)}/representation`)).data;
export const votesAddress = (office: string, id: string): string => address(`${one(office, id)}/votes.csv`);
export const statementsAddress = (office: string, id: string): string => address(`${one(office, id)}/statements.csv`);

export const getSynthesis = async (office: string, id: string): Promise<Synthesis> => (await get<Synthesis>(`${one(office, id)}/synthesis`)).data;
export const getStory = async (office: string, id: string, statement: string): Promise<Story> => (await get<Story>(`${one(office, id)}/statements/${statement}/story`)).data;
export const proposeThemes = async (office: string, id: string, again = false): Promise<Synthesis> => (await post<Synthesis>(`${one(office, id)}/themes/proposal`, { again })).data;
export const getThinking = async (office: string, id: string): Promise<Thinking> => (await get<Thinking>(`${one(office, id)}/themes/proposal`)).data;
export const getFamilies = async (office: string, id: string): Promise<Family[]> => (await get<{ rows: Family[] }>(`${one(office, id)}/themes/families`)).data.rows;
export const doDeed = async (office: string, id: string, deed: ThemeDeed): Promise<Synthesis> => (await post<Synthesis>(`${one(office, id)}/themes/deeds`, deed)).data;

/** A new one, or the one there with other words. */
export async function keepGuideline(office: string, id: string, before: GuidelineLine | null, content: GuidelineContent): Promise<Synthesis> {
  const all = `${one(office, id)}/guidelines`;
  return (before ? await put<Synthesis>(`${all}/${before.id}`, content, { etag: `"${before.version}"` }) : await post<Synthesis>(all, content)).data;
}
export const removeGuideline = async (office: string, id: string, guideline: string, reason: string): Promise<Synthesis> => (await post<Synthesis>(`${one(office, id)}/guidelines/${guideline}/removal`, { reason })).data;
export async function keepResolution(office: string, id: string, before: ResolutionLine | null, content: ResolutionContent): Promise<Synthesis> {
  const all = `${one(office, id)}/resolutions`;
  return (before ? await put<Synthesis>(`${all}/${before.id}`, content, { etag: `"${before.version}"` }) : await post<Synthesis>(all, content)).data;
}
export const removeResolution = async (office: string, id: string, resolution: string, reason: string): Promise<Synthesis> => (await post<Synthesis>(`${one(office, id)}/resolutions/${resolution}/removal`, { reason })).data;

export const getReport = (office: string, id: string): Promise<Reply<Report>> => get<Report>(`${one(office, id)}/report`);
export const saveReport = (office: string, id: string, words: ReportWords, version: number): Promise<Reply<Report>> => put<Report>(`${one(office, id)}/report`, { words }, { etag: `"${version}"` });
export const paperAddress = (office: string, id: string, form: string, ending: 'pdf' | 'docx' | 'html' | 'txt', copy: 'draft' | 'file' | 'public' = 'draft'): string =>
  address(`/offices/${office}/documents/render.${ending}`, { form, id, copy });
/** Refuses as the published paper would. */
export const checkPaper = async (office: string, id: string, form: string): Promise<void> => void (await get(`/offices/${office}/documents/preview${queryOf({ form, id, copy: 'public' })}`));
/** The draft as sheets on the screen; what came of the forum leads to its statements. */
export const previewPaper = async (office: string, id: string, form: string): Promise<{ html: string; style: string }> =>
  (await get<{ html: string; style: string }>(`/offices/${office}/documents/preview${queryOf({ form, id, copy: 'draft' })}`)).data;
