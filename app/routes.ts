import { layout, type RouteConfig, route } from '@remix-run/route-config';

/** Every URL on one page, grouped by audience. The layouts draw the shells and guard nothing. */
export default [
  layout('routes/public/layout.tsx', [
    // Anybody
  ]),

  layout('routes/advocate/layout.tsx', [
    // Customers in the programme
  ]),

  layout('routes/staff/layout.tsx', [
    // Requesters, managers, leaders, admins
  ]),

  // Acts and answers without a page
  route('/health/live', 'routes/hooks/health-live.ts'),
  route('/health/ready', 'routes/hooks/health-ready.ts'),
] satisfies RouteConfig;
