export interface Issued { id: string; form: string; copy: 'file' | 'submission' | 'public' | 'draft'; name: string; sha256: string; at: string; template: string; file_id: string }
/** The page's blocks and its style sheet, apart: the content policy lets no inline style through. */
export interface Preview { html: string; style: string; template_id: string }
export type Form = 'proposal' | 'ops-quarterly';
export type Copy = 'draft' | 'file' | 'submission' | 'public';

/** The copies a form is made in, the usual one first (FORMS §0.1). */
export const COPIES: Record<Form, Copy[]> = { proposal: ['draft', 'file', 'public'], 'ops-quarterly': ['draft', 'submission', 'public'] };
