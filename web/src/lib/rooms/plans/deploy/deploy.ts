import type { components } from '../../../../generated/api';
import type { Tone } from '$ui/StatusBadge.svelte';
import { today } from '$platform/thai';

type Schemas = components['schemas'];
export type Deployment = Schemas['plans.Deployment'];
export type Guideline = Schemas['plans.GuidelineState'];
export type Topic = Schemas['plans.Topic'];
export type PlanRecord = Schemas['plans.Record'];
export type RecordContent = Schemas['plans.RecordContent'];
export type Adoption = Schemas['plans.Adoption'];
export type Monitoring = Schemas['plans.Monitoring'];
export type Funding = Schemas['plans.Funding'];

export const TONES: Record<Guideline['progress'], Tone> = { not_begun: 'plain', under_way: 'waiting', done: 'done' };
export const ANSWERS: Record<Adoption['answer'], Tone> = { asked: 'waiting', adopted: 'done', declined: 'wrong' };

/** What is sent of a record that was kept. */
export const contentOf = ({ guideline, topic, on, text, with_office, with_text, audience, source, asked, granted, answer, answered_on, due_on, files }: PlanRecord): RecordContent =>
  ({ guideline, topic, on, text, with_office, with_text, audience, source, asked, granted, answer, answered_on, due_on, files });
export const newRecord = (guideline: string, topic: string): RecordContent => ({
  guideline, topic, on: today(), text: '', with_office: null, with_text: '', audience: null, source: '', asked: null, granted: null, answer: '', answered_on: null, due_on: null, files: []
});
/** What more a topic asks for: people reached, money, a day until which something is to be mended. */
export const asksMoney = (topic: string): boolean => topic.endsWith('.request');
export const asksAudience = (topic: string): boolean => /\.(briefing|publicity|training|network|citizens|meeting|recognition)$/.test(topic);
export const asksDue = (topic: string): boolean => /\.(action|request)$/.test(topic);
export type Declaration = Schemas['plans.DeclareAdoption'];
