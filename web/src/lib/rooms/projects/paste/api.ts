import { post } from '$platform/http';
import type { ReadCosts } from './paste';

export const readCosts = async (office: string, text: string): Promise<ReadCosts> => (await post<ReadCosts>(`/offices/${office}/projects/read-costs`, { text })).data;
