// Our tokens have 43 characters, the longest ids 37.
const TOKEN = /[^/]{40,}/g;

/** A path as the log may hold it: what could be a token is left out. */
export const maskedPath = (path: string) => path.replace(TOKEN, '***');
