import { index, layout, type RouteConfig, route } from '@remix-run/route-config';

/** Every URL on one page, grouped by audience. The layouts draw the shells and guard nothing. */
export default [
  layout('routes/public/layout.tsx', [
    // Anybody
    index('routes/public/landing.tsx'),
    route('/join', 'routes/public/join.tsx'),
    route('/join/sent', 'routes/public/join-sent.tsx'),
    route('/join/confirm/:token', 'routes/public/join-confirm.tsx'),
    route('/login', 'routes/public/login.tsx'),
    route('/login/sent', 'routes/public/login-sent.tsx'),
    route('/login/:token', 'routes/public/login-link.tsx'),
    route('/invitation/:token', 'routes/public/invitation.tsx'),
    route('/setup', 'routes/public/setup.tsx'),
    route('/privacy', 'routes/public/privacy.tsx'),
    route('/terms', 'routes/public/terms.tsx'),
  ]),

  layout('routes/advocate/layout.tsx', [
    // Customers in the programme
    route('/board', 'routes/advocate/board.tsx'),
    route('/board/:slug', 'routes/advocate/opportunity.tsx'),
    route('/claims/:id', 'routes/advocate/claim.tsx'),
    route('/welcome', 'routes/advocate/welcome.tsx'),
    route('/me', 'routes/advocate/me.tsx'),
    route('/me/limits', 'routes/advocate/me-limits.tsx'),
    route('/me/pause', 'routes/advocate/me-pause.tsx'),
    route('/me/preferences', 'routes/advocate/me-preferences.tsx'),
    route('/me/confirm', 'routes/advocate/me-confirm.ts'),
  ]),

  layout('routes/staff/layout.tsx', [
    // Requesters, managers, leaders, admins
    route('/advocates', 'routes/staff/advocates.tsx'),
    route('/advocates/:id', 'routes/staff/advocate.tsx'),
    route('/advocates/:id/readiness', 'routes/staff/advocate-readiness.tsx'),
    route('/advocates/:id/rungs', 'routes/staff/advocate-rungs.tsx'),
    route('/accounts', 'routes/staff/accounts.tsx'),
    route('/accounts/:id', 'routes/staff/account.tsx'),
    route('/audit', 'routes/staff/audit.tsx'),
    route('/opportunities', 'routes/staff/opportunities.tsx'),
    route('/opportunities/new', 'routes/staff/opportunity-new.tsx'),
    route('/opportunities/:id', 'routes/staff/opportunity.tsx'),
    route('/opportunities/:id/edit', 'routes/staff/opportunity-edit.tsx'),
    route('/review', 'routes/staff/review.tsx'),
    route('/review/:id', 'routes/staff/review-claim.tsx'),
    route('/imports', 'routes/staff/imports.tsx'),
    route('/imports/new', 'routes/staff/import-new.tsx'),
    route('/imports/:id', 'routes/staff/import.tsx'),
    route('/imports/:id/mapping', 'routes/staff/import-mapping.tsx'),
    route('/impact', 'routes/staff/impact.tsx'),
    route('/favours/:id/outcomes', 'routes/staff/favour-outcomes.tsx'),
    route('/people', 'routes/staff/people.tsx'),
    route('/people/:id', 'routes/staff/person.tsx'),
    route('/people/:id/door', 'routes/staff/person-door.ts'),
    route('/people/invitations/:id/revoke', 'routes/staff/invitation-revoke.ts'),
    route('/settings', 'routes/staff/settings.tsx'),
    route('/outbox', 'routes/staff/outbox.tsx'),
    route('/outbox/:id', 'routes/staff/outbox-letter.tsx'),
  ]),

  // Acts and answers without a page
  route('/advocates.csv', 'routes/staff/advocates-csv.ts'),
  route('/o/:slug', 'routes/public/short-link.ts'),
  route('/board/:slug/claim', 'routes/advocate/opportunity-claim.ts'),
  route('/claims/:id/withdraw', 'routes/advocate/claim-withdraw.ts'),
  route('/opportunities/:id/publish', 'routes/staff/opportunity-publish.ts'),
  route('/opportunities/:id/close', 'routes/staff/opportunity-close.ts'),
  route('/imports/:id/apply', 'routes/staff/import-apply.ts'),
  route('/imports/:id/report', 'routes/staff/import-report.ts'),
  route('/logout', 'routes/public/logout.ts'),
  route('/impact/deals.csv', 'routes/staff/impact-deals.ts'),
  route('/outbox/:id/letter', 'routes/staff/outbox-letter-html.ts'),
  route('/health/live', 'routes/hooks/health-live.ts'),
  route('/health/ready', 'routes/hooks/health-ready.ts'),
] satisfies RouteConfig;
