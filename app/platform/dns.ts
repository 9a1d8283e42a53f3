/** Records of a name as DNS has them, or that it could not be asked. A name that does not exist has none. */
export type Looked<T> = { ok: true; records: T[] } | { ok: false };

/** What asks DNS; tests and names that are reserved for examples never do. */
export type DnsPort = {
  /** each record as one text, however many strings it was cut into */
  txt(name: string): Promise<Looked<string>>;
  mx(name: string): Promise<Looked<{ exchange: string; priority: number }>>;
};
