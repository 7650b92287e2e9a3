import type { components } from '../../../generated/api';
import { address } from '$platform/http';
import type { Tone } from '$ui/StatusBadge.svelte';

type Schemas = components['schemas'];
export type SubmissionRow = Schemas['cycle.SubmissionRow'];
export type SubmissionState = SubmissionRow['state'];
export type Step = Schemas['cycle.Step'];
export type StepEdit = Schemas['cycle.StepEdit'];

export const STATE_TONES: Record<SubmissionState, Tone> = { open: 'plain', prepared: 'action', exported: 'action', sent: 'voice', acknowledged: 'done', returned: 'wrong' };
export const HOWS = ['letter', 'email', 'system', 'by_hand'] as const;
export const proofAddress = (row: SubmissionRow, file: string): string => address(`/offices/${row.office}/files/${file}`);
export type PackRecord = Schemas['cycle.PackRecord'];
export type Handover = Schemas['cycle.Handover'];
export type HandoverView = Schemas['cycle.HandoverView'];
export type NewHandover = Schemas['cycle.NewHandover'];
export type PostHolder = Schemas['cycle.PostHolder'];
