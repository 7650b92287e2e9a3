import type { components } from '../../../../generated/api';
import { get, post } from '$platform/http';
import { t } from '$platform/i18n.svelte';
import type { Forum, Group, Person } from '../forum';
import { standing, type Synthesis } from '../synthesis/synthesis';

type Schemas = components['schemas'];
export type ToldLine = Schemas['forums.ToldLine'];

const at = (office: string, id: string) => `/offices/${office}/forums/${id}/told`;
export const listTold = async (office: string, id: string): Promise<ToldLine[]> => (await get<{ rows: ToldLine[] }>(at(office, id))).data.rows;
export const markTold = async (office: string, id: string, whom: string[], told: boolean): Promise<ToldLine[]> => (await post<{ rows: ToldLine[] }>(at(office, id), { whom, told })).data.rows;

/** Those who left a way to reach them and took part. */
export const reachable = (people: Person[]): Person[] => people.filter((person) => person.contact.trim() !== '' && (person.came_at != null || person.has_voice));

/** What came of the forum, short enough to paste; `address`: where a phone finds its own words. */
export function forumText(forum: Forum, all: Synthesis, address: string): string {
  const followups = all.resolutions.flatMap((each) => each.followups);
  return [
    t('synthesis.chatTitle', { title: forum.content.title }),
    t('synthesis.chatCounts', { statements: all.statements.length, guidelines: all.guidelines.length, resolutions: all.resolutions.length, followups: followups.length }),
    ...all.resolutions.map((each) => `• ${each.content.text}`),
    ...(address ? [t('synthesis.chatMore', { address })] : [])
  ].join('\n');
}
export const personText = (name: string, text: string): string => `${t('told.dear', { name })}\n${text}`;

/** Of a group that said enough not to be known by its words: how many, on what, and what it led to. */
export function groupText(group: Group, forum: Forum, all: Synthesis, text: string): string {
  const said = all.statements.filter((each) => each.group === group.id);
  const head = t('told.toGroup', { name: group.name });
  if (said.length < forum.content.smallest) return `${head}\n${text}`;
  const themes = standing(all).filter((theme) => said.some((each) => each.theme === theme.id)).slice(0, 5).map((theme) => theme.name);
  const numbers = new Set(said.map((each) => each.number));
  const led = all.guidelines.filter((each) => each.sources.some((number) => numbers.has(number))).map((each) => each.number);
  const lines = [head, t('told.groupSaid', { count: said.length, themes: themes.join(', ') || '–' })];
  if (led.length) lines.push(t('told.groupLed', { numbers: led.join(', ') }));
  return [...lines, text].join('\n');
}
