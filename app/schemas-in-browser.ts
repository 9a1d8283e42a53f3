import { z } from 'zod';

// zod compiles its object schemas with `new Function`, which the content security policy of our pages reports. Imported
// first by root.tsx, so that it counts before any schema of a page is made. The server keeps the compiler.
if (typeof document !== 'undefined') z.config({ jitless: true });
