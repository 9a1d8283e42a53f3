/** What a page says at first: its status and where it sends on. Its body is never read. */
export type Visit = { status: number; location: string | null } | { refused: 'private' | 'silent' };

/** Asks for one page, following nothing. Tests replace it. */
export type VisitPort = (url: URL) => Promise<Visit>;
