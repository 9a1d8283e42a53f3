/** What a colour says. Colour never says it alone: the words beside it do. */
export type Tone = 'good' | 'warn' | 'bad' | 'info' | 'idle' | 'accent' | 'sun';
