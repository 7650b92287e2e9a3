import type { components } from '../../../../generated/api';

type Schemas = components['schemas'];
export type Import = Schemas['projects.Import'];
export type ImportRow = Schemas['projects.ImportRow'];
