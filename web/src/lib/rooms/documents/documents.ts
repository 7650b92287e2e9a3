import type { components } from '../../../generated/api';

export type Issued = components['schemas']['documents.Issued'];
/** The scan of what was signed in ink. */
export type SignedCopy = components['schemas']['documents.SignedCopy'];
/** What a Word file edited by hand says otherwise. */
export type DocxCompared = components['schemas']['documents.DocxCompared'];
export type DocxDifference = components['schemas']['documents.DocxDifference'];
export type IssuedList = components['schemas']['documents.IssuedList'];
/** The page's blocks and its style sheet, apart: the content policy lets no inline style through. */
export type Preview = components['schemas']['documents.Preview'];
export type Template = components['schemas']['documents.Template'];
export type Section = components['schemas']['documents.Section'];
export type Column = components['schemas']['documents.Column'];
export type Part = components['schemas']['documents.Part'];
export type SignatureShape = components['schemas']['documents.SignatureShape'];
export type SignerBlock = components['schemas']['documents.SignerBlock'];
export type TemplateRow = components['schemas']['documents.TemplateRow'];
export type TemplateView = components['schemas']['documents.TemplateView'];
export type ExtraField = components['schemas']['documents.ExtraField'];
export type Form = 'proposal' | 'ops-quarterly' | 'plan-book' | 'result' | 'attendance' | 'attendance-blank' | 'development-plan' | 'plan-alignment' | 'plan-matrix' | 'mou' | 'directory' | 'agenda' | 'minutes' | 'meeting-attendance' | MoneyForm;
/** Papers of an office's money: of a year, to a quarter's end or of one month. */
export type MoneyForm = 'money-statement' | 'money-month' | 'budget-plan' | 'budget-result' | 'allocation-list';
export interface MoneySpan { year: number; quarter?: number; month?: number }
export type Copy = 'draft' | 'file' | 'submission' | 'public';

/** The copies a form is made in, the usual one first (FORMS §0.1). */
export const COPIES: Record<Form, Copy[]> = { proposal: ['draft', 'file', 'public'], 'ops-quarterly': ['draft', 'submission', 'public'], 'plan-book': ['draft', 'file', 'public'], result: ['draft', 'file', 'public'], attendance: ['file'], 'attendance-blank': ['file'], 'development-plan': ['draft', 'file', 'public'], 'plan-alignment': ['draft', 'file', 'public'], 'plan-matrix': ['draft', 'file', 'public'], mou: ['draft', 'file', 'public'], directory: ['file', 'public'], agenda: ['draft', 'file', 'public'], minutes: ['draft', 'file', 'public'], 'meeting-attendance': ['file'], 'money-statement': ['draft', 'file', 'public'], 'money-month': ['draft', 'file', 'public'], 'budget-plan': ['draft', 'file', 'public'], 'budget-result': ['draft', 'file', 'public'], 'allocation-list': ['draft', 'file', 'public'] };
