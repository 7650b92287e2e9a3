export interface ChainGroup { kind: string; count: number; items: { label: string; url: string; state: string; hidden: boolean }[] }
export interface Chain { before: ChainGroup[]; after: ChainGroup[] }
