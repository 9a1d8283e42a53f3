import { useRouteLoaderData } from '@remix-run/react';
import type { loader } from './root';

/** What the root loader gives every page; undefined only when it failed itself. */
export const useRootData = () => useRouteLoaderData<typeof loader>('root');
