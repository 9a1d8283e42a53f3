import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { createStaticHandler, createStaticRouter, StaticRouterProvider } from 'react-router-dom/server';

/** What the server sends for an element at a URL, with the router around it that links need. */
export async function render(element: ReactNode, path = '/'): Promise<string> {
  const routes = [{ path: '*', element }];
  const context = await createStaticHandler(routes).query(new Request(`https://flywheel.example${path}`));
  if (context instanceof Response) throw new Error('The sample redirects');
  const router = createStaticRouter(routes, context);
  return renderToString(<StaticRouterProvider router={router} context={context} hydrate={false} />);
}
