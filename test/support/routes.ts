import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ServerBuild } from '@remix-run/node';
import type { RouteConfigEntry } from '@remix-run/route-config';
import config from '~/routes';

export type KnownRoute = { id: string; path: string; hasLoader: boolean; hasAction: boolean; hasPage: boolean };

/** Every route of app/routes.ts that answers at an address, with what its built module can do. Layouts are left out. */
export async function listRoutes(): Promise<KnownRoute[]> {
  const file = pathToFileURL(resolve('build/server/index.js')).href;
  const { routes } = (await import(file)) as ServerBuild;
  return leaves(await config).map(({ id, path }) => {
    const module = routes[id]?.module;
    if (!module) throw new Error(`${id} is not in build/. Run \`npm run build\`.`);
    const { loader, action } = module;
    return { id, path, hasLoader: Boolean(loader), hasAction: Boolean(action), hasPage: 'default' in module };
  });
}

function leaves(entries: RouteConfigEntry[]): { id: string; path: string }[] {
  return entries.flatMap(({ id, file, path, index, children }) => {
    const own = path || index ? [{ id: id ?? file.replace(/\.tsx?$/, ''), path: path ?? '/' }] : [];
    return [...own, ...leaves(children ?? [])];
  });
}

/** The address at which the client asks for data and posts; `_routes` names the one route whose loader shall run. */
export function dataAddress(address: string, routeId?: string) {
  const url = new URL(address, 'http://any');
  const path = url.pathname === '/' ? '/_root.data' : `${url.pathname}.data`;
  if (routeId) url.searchParams.set('_routes', routeId);
  return path + url.search;
}
