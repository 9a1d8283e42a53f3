/** Where the invented programme lives. */
export const SITE = 'https://advocates.northbeam.example';
