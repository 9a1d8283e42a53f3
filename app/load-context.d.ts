import '@remix-run/node';

declare module '@remix-run/node' {
  /** What the server knows about a request before Remix does (server.ts). */
  interface AppLoadContext {
    nonce: string;
    requestId: string;
    clientIp: string;
  }
}
