import { nothingHere } from '~/platform/api.server';

/** Any other address of the API: problem details, never a page. */
export const loader = nothingHere;
export const action = nothingHere;
