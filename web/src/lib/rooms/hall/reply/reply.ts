import type { components } from '../../../../generated/api';
import { ask } from '../ask';

type Schemas = components['schemas'];
export type Invitation = Schemas['forums.InvitationView'];
export type Answer = Schemas['forums.Answer'];
export type AnswerInvitation = Schemas['forums.AnswerInvitation'];

/** What one can answer, in the order in which it is asked. */
export const ANSWERS = ['accepted', 'delegated', 'declined'] as const;

const token = null; // no cookie goes along, ever
const at = (code: string, what = ''): string => `/invitations/${encodeURIComponent(code)}${what}`;
export const getInvitation = (code: string): Promise<Invitation> => ask('GET', at(code), { token });
export const answerInvitation = (code: string, body: AnswerInvitation): Promise<Invitation> => ask('PUT', at(code, '/answer'), { token, body });

/** Letters and digits only, as the paper prints them in groups of four. */
export const replyCodeOf = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/g, '');
export const isReplyCode = (code: string): boolean => code.length === 16;
