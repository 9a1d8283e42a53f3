import { createContext, useContext } from 'react';

const Nonce = createContext<string | undefined>(undefined);

export const NonceProvider = Nonce.Provider;

/** The CSP nonce of this response; undefined in the browser, which hides it. */
export const useNonce = () => useContext(Nonce);
