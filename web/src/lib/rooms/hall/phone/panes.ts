export type Pane = 'say' | 'vote' | 'mine' | 'results' | 'poll';
