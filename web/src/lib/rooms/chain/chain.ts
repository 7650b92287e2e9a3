import type { components } from '../../../generated/api';

type Schemas = components['schemas'];
export type ChainGroup = Schemas['chain.StripGroup'];
export type Chain = Schemas['chain.Strip'];
