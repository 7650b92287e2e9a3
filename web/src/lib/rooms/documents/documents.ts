import type { components } from '../../../generated/api';

export type Issued = components['schemas']['documents.Issued'];
/** The scan of what was signed in ink. */
export type SignedCopy = components['schemas']['documents.SignedCopy'];
export type IssuedList = components['schemas']['documents.IssuedList'];
/** The page's blocks and its style sheet, apart: the content policy lets no inline style through. */
export type Preview = components['schemas']['documents.Preview'];
export type Form = 'proposal' | 'ops-quarterly';
export type Copy = 'draft' | 'file' | 'submission' | 'public';

/** The copies a form is made in, the usual one first (FORMS §0.1). */
export const COPIES: Record<Form, Copy[]> = { proposal: ['draft', 'file', 'public'], 'ops-quarterly': ['draft', 'submission', 'public'] };
