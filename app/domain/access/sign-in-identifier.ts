/** The name under which a sign-in is kept; the index on it is in the migrations. */
export const signInIdentifier = (tokenHash: string) => `sign-in:${tokenHash}`;
