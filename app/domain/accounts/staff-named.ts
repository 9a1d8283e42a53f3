// Owners as a CRM names them: by address, or by a full name that only one staff member has. Nobody is guessed.
export type Staff = { id: string; email: string; name: string };

/** Everybody whom an address or a full name means: one is an owner, several are in doubt, none is unknown. Capitals and spaces aside. */
export function staffNamed(said: string, staff: readonly Staff[]): Staff[] {
  const wanted = plain(said);
  return staff.filter(({ email, name }) => (wanted.includes('@') ? email === wanted : plain(name) === wanted));
}

/** What became of the different names of a column. `unknown` and `shared` (which several have) hold the names themselves. */
export function matchStaff(names: readonly string[], staff: readonly Staff[]) {
  const found = names.map((said) => ({ said, count: staffNamed(said, staff).length }));
  return {
    matched: found.filter(({ count }) => count === 1).length,
    unknown: found.filter(({ count }) => count === 0).map(({ said }) => said),
    shared: found.filter(({ count }) => count > 1).map(({ said }) => said),
  };
}

const plain = (text: string) => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
