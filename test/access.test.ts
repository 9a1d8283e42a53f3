import { beforeAll, describe, expect, it } from 'vitest';
import { type Form, fromOurPages, startBuiltApp } from '#test/support/built-app';
import { cases } from '#test/support/cases/all';
import type { Case } from '#test/support/cases/case';
import { testDatabase } from '#test/support/database';
import { makeStaff } from '#test/support/people';
import { type People, peopleInRoles, type Visitor, visitors } from '#test/support/people-in-roles';
import { signInAs } from '#test/support/requests';
import { dataAddress, listRoutes } from '#test/support/routes';

/**
 * Every route and who may use it (S6): a visitor, the advocate to whom the object belongs, somebody who has applied,
 * another advocate, requester, manager, leader, admin.
 *
 * ok: the page or the act · login: to the sign-in page · hold: to the holding page of the not ready · away: to another
 * page · 403, 404. GET is asked as a page and as data of this route alone, where no layout stands before the loader.
 */
const table = `
  /                              GET   ok     ok     ok     ok     ok     ok     ok     ok
  /join                          GET   ok     away   away   away   away   away   away   away
  /join                          POST  ok     ok     ok     ok     ok     ok     ok     ok
  /join/sent                     GET   ok     ok     ok     ok     ok     ok     ok     ok
  /join/confirm/:token           GET   ok     ok     ok     ok     ok     ok     ok     ok
  /join/confirm/:token           POST  ok     ok     ok     ok     ok     ok     ok     ok
  /login                         GET   ok     away   away   away   away   away   away   away
  /login                         POST  ok     ok     ok     ok     ok     ok     ok     ok
  /login/sent                    GET   login  login  login  login  login  login  login  login
  /login/sent                    POST  ok     ok     ok     ok     ok     ok     ok     ok
  /login/:token                  GET   ok     ok     ok     ok     ok     ok     ok     ok
  /login/:token                  POST  ok     ok     ok     ok     ok     ok     ok     ok
  /invitation/:token             GET   ok     ok     ok     ok     ok     ok     ok     ok
  /invitation/:token             POST  ok     ok     ok     ok     ok     ok     ok     ok
  /setup                         GET   away   away   away   away   away   away   away   away
  /setup                         POST  ok     ok     ok     ok     ok     ok     ok     ok
  /privacy                       GET   ok     ok     ok     ok     ok     ok     ok     ok
  /terms                         GET   ok     ok     ok     ok     ok     ok     ok     ok
  /logout                        GET   away   away   away   away   away   away   away   away
  /logout                        POST  ok     ok     ok     ok     ok     ok     ok     ok
  /imports                       GET   login  403    403    403    403    ok     403    ok
  /imports/new                   GET   login  403    403    403    403    ok     403    ok
  /imports/new                   POST  login  403    403    403    403    ok     403    ok
  /imports/:id                   GET   login  403    403    403    403    ok     403    ok
  /imports/:id/mapping           GET   login  403    403    403    403    ok     403    ok
  /imports/:id/mapping           POST  login  403    403    403    403    ok     403    ok
  /imports/:id/apply             GET   login  403    403    403    403    away   403    away
  /imports/:id/apply             POST  login  403    403    403    403    ok     403    ok
  /imports/:id/cancel            GET   login  403    403    403    403    away   403    away
  /imports/:id/cancel            POST  login  403    403    403    403    ok     403    ok
  /imports/:id/undo              GET   login  403    403    403    403    away   403    away
  /imports/:id/undo              POST  login  403    403    403    403    ok     403    ok
  /imports/:id/report            GET   login  403    403    403    403    ok     403    ok
  /o/:slug                       GET   away   away   away   away   away   away   away   away
  /welcome                       GET   login  away   ok     away   403    403    403    403
  /board                         GET   login  ok     hold   ok     403    403    403    403
  /board/:slug                   GET   login  ok     hold   ok     403    403    403    403
  /board/:slug/claim             GET   login  away   hold   away   403    403    403    403
  /board/:slug/claim             POST  login  ok     hold   ok     403    403    403    403
  /claims/:id                    GET   login  ok     hold   404    403    403    403    403
  /claims/:id                    POST  login  ok     hold   404    403    403    403    403
  /claims/:id/withdraw           GET   login  away   hold   away   403    403    403    403
  /claims/:id/withdraw           POST  login  ok     hold   404    403    403    403    403
  /claims/:id/permissions        GET   login  away   away   away   403    403    403    403
  /claims/:id/permissions        POST  login  ok     404    404    403    403    403    403
  /me                            GET   login  ok     hold   ok     403    403    403    403
  /me/limits                     GET   login  ok     ok     ok     403    403    403    403
  /me/limits                     POST  login  ok     ok     ok     403    403    403    403
  /me/pause                      GET   login  ok     ok     ok     403    403    403    403
  /me/pause                      POST  login  ok     ok     ok     403    403    403    403
  /me/preferences                GET   login  ok     ok     ok     403    403    403    403
  /me/preferences                POST  login  ok     ok     ok     403    403    403    403
  /me/profile                    GET   login  ok     ok     ok     403    403    403    403
  /me/profile                    POST  login  ok     ok     ok     403    403    403    403
  /me/letters                    GET   login  ok     ok     ok     403    403    403    403
  /me/confirm                    POST  login  ok     ok     ok     403    403    403    403
  /me/pieces/:id/withdraw        POST  login  ok     404    404    403    403    403    403
  /me/cards/:favourId            GET   login  ok     hold   404    403    403    403    403
  /me/cards/:favourId            POST  login  ok     hold   404    403    403    403    403
  /me/cards/:favourId/preview.png  GET  login  ok     hold   404    403    403    403    403
  /me/cards/:favourId/down       GET   login  away   away   away   403    403    403    403
  /me/cards/:favourId/down       POST  login  ok     404    404    403    403    403    403
  /advocates                     GET   login  403    403    403    403    ok     ok     ok
  /advocates.csv                 GET   login  403    403    403    403    ok     ok     ok
  /advocates/:id                 GET   login  403    403    403    403    ok     ok     ok
  /advocates/:id/readiness       GET   login  403    403    403    403    ok     403    ok
  /advocates/:id/readiness       POST  login  403    403    403    403    ok     403    ok
  /advocates/:id/rungs           GET   login  403    403    403    403    ok     403    ok
  /advocates/:id/rungs           POST  login  403    403    403    403    ok     403    ok
  /favours/:id/outcomes          GET   login  403    403    403    403    ok     403    ok
  /favours/:id/outcomes          POST  login  403    403    403    403    ok     403    ok
  /favours/:id/outcomes/:outcomeId/take-back  POST  login  403    403    403    403    ok     403    ok
  /moments                       GET   login  403    403    403    ok     ok     403    ok
  /moments/settings              GET   login  403    403    403    403    ok     403    ok
  /moments/settings              POST  login  403    403    403    403    ok     403    ok
  /moments/:id                   GET   login  403    403    403    404    ok     403    ok
  /moments/:id                   POST  login  403    403    403    404    ok     403    ok
  /moments/:id/snooze            GET   login  403    403    403    404    ok     403    ok
  /moments/:id/snooze            POST  login  403    403    403    404    ok     403    ok
  /moments/:id/dismiss           GET   login  403    403    403    404    ok     403    ok
  /moments/:id/dismiss           POST  login  403    403    403    404    ok     403    ok
  /help-tasks/:id                GET   login  403    403    403    404    ok     403    ok
  /help-tasks/:id                POST  login  403    403    403    404    ok     403    ok
  /impact                        GET   login  403    403    403    403    ok     ok     ok
  /impact/deals.csv              GET   login  403    403    403    403    ok     ok     ok
  /segments                      GET   login  403    403    403    403    ok     403    ok
  /segments/new                  GET   login  403    403    403    403    ok     403    ok
  /segments/new                  POST  login  403    403    403    403    ok     403    ok
  /segments/:id                  GET   login  403    403    403    403    ok     403    ok
  /segments/:id                  POST  login  403    403    403    403    ok     403    ok
  /segments/:id/archive          GET   login  403    403    403    403    away   403    away
  /segments/:id/archive          POST  login  403    403    403    403    ok     403    ok
  /programme                     GET   login  403    403    403    403    ok     ok     ok
  /programme                     POST  login  403    403    403    403    ok     403    ok
  /programme/pods                GET   login  403    403    403    403    ok     ok     ok
  /programme/pods                POST  login  403    403    403    403    ok     403    ok
  /programme/pods/:id            GET   login  403    403    403    403    ok     ok     ok
  /programme/pods/:id            POST  login  403    403    403    403    ok     403    ok
  /asks                          GET   login  ok     hold   ok     403    403    403    403
  /asks/:id                      GET   login  ok     404    404    403    403    403    403
  /asks/:id                      POST  login  ok     404    404    403    403    403    403
  /today                         GET   login  403    403    403    403    ok     403    ok
  /requests                      GET   login  403    403    403    ok     ok     403    ok
  /requests.csv                  GET   login  403    403    403    ok     ok     403    ok
  /requests/report               GET   login  403    403    403    403    ok     ok     ok
  /requests/report.csv           GET   login  403    403    403    403    ok     ok     ok
  /requests/bulk                 GET   login  403    403    403    403    ok     403    ok
  /requests/bulk                 POST  login  403    403    403    403    ok     403    ok
  /requests/new                  GET   login  403    403    403    ok     ok     403    ok
  /requests/new                  POST  login  403    403    403    ok     ok     403    ok
  /requests/draft                POST  login  403    403    403    ok     ok     403    ok
  /requests/:number/followers    POST  login  403    403    403    ok     ok     403    ok
  /assets                        GET   login  403    403    403    ok     ok     ok     ok
  /assets/new                    GET   login  403    403    403    403    ok     403    ok
  /assets/new                    POST  login  403    403    403    403    ok     403    ok
  /assets/:id                    GET   login  403    403    403    ok     ok     ok     ok
  /assets/:id/edit               GET   login  403    403    403    403    ok     403    ok
  /assets/:id/edit               POST  login  403    403    403    403    ok     403    ok
  /assets/:id/open               GET   login  403    403    403    away   away   away   away
  /assets/:id/shares             POST  login  403    403    403    ok     ok     403    ok
  /assets/:id/withdraw           POST  login  403    403    403    403    ok     403    ok
  /assets/:id/still-true         GET   login  403    403    403    403    ok     403    ok
  /assets/:id/still-true         POST  login  403    403    403    403    ok     403    ok
  /s/:token                      GET   ok     ok     ok     ok     ok     ok     ok     ok
  /cards/:token                  GET   ok     ok     ok     ok     ok     ok     ok     ok
  /cards/:token.png              GET   ok     ok     ok     ok     ok     ok     ok     ok
  /requests/:number              GET   login  403    403    403    ok     ok     403    ok
  /requests/:number/messages     GET   login  403    403    403    ok     ok     403    ok
  /requests/:number/messages     POST  login  403    403    403    ok     ok     403    ok
  /requests/:number/offers/:assetId GET  login  403    403    403    ok     404    403    404
  /requests/:number/offers/:assetId POST login  403    403    403    ok     404    403    404
  /requests/:number/relax        GET   login  403    403    403    403    ok     403    ok
  /requests/:number/relax        POST  login  403    403    403    403    ok     403    ok
  /requests/:number/relaxations/:id/lift POST login 403 403 403   403    ok     403    ok
  /requests/:number/asks         GET   login  403    403    403    403    ok     403    ok
  /requests/:number/asks         POST  login  403    403    403    403    ok     403    ok
  /requests/:number/rounds       GET   login  403    403    403    404    ok     403    ok
  /requests/:number/rounds       POST  login  403    403    403    403    ok     403    ok
  /requests/:number/rounds/stop  POST  login  403    403    403    403    ok     403    ok
  /requests/:number/owner        POST  login  403    403    403    403    ok     403    ok
  /approvals                     GET   login  403    403    403    ok     ok     ok     ok
  /approvals/:id                 GET   login  403    403    403    ok     ok     404    ok
  /approvals/:id                 POST  login  403    403    403    ok     403    404    403
  /requests/:number/assign       POST  login  403    403    403    403    ok     403    ok
  /requests/:number/close        GET   login  403    403    403    ok     ok     403    ok
  /requests/:number/close        POST  login  403    403    403    ok     ok     403    ok
  /requests/:number/complete     GET   login  403    403    403    ok     ok     403    ok
  /requests/:number/complete     POST  login  403    403    403    ok     ok     403    ok
  /product-advocates             GET   login  403    403    403    ok     ok     403    ok
  /product-advocates/profile     GET   login  403    403    403    403    ok     403    ok
  /product-advocates/profile     POST  login  403    403    403    403    ok     403    ok
  /requests/:number/product-advocate POST  login  403    403    403    403    ok     403    ok
  /meetings/:id                  GET   login  403    403    403    404    ok     403    ok
  /meetings/:id                  POST  login  403    403    403    404    ok     403    ok
  /meetings/:id/prepare          GET   login  403    403    403    404    ok     403    ok
  /meetings/:id/prepare          POST  login  403    403    403    404    ok     403    ok
  /meetings/:id/end              GET   login  403    403    403    404    ok     403    ok
  /meetings/:id/end              POST  login  403    403    403    404    ok     403    ok
  /meetings/:id/guests           POST  login  403    403    403    403    ok     403    ok
  /meetings/:id/invitation.ics   GET   login  403    403    403    404    ok     403    ok
  /calls/:id                     GET   ok     ok     ok     ok     ok     ok     ok     ok
  /calls/:id                     POST  ok     ok     ok     ok     ok     ok     ok     ok
  /calls/:id/invitation.ics      GET   ok     ok     ok     ok     ok     ok     ok     ok
  /survey/:meetingId/:token      GET   ok     ok     ok     ok     ok     ok     ok     ok
  /survey/:meetingId/:token      POST  ok     ok     ok     ok     ok     ok     ok     ok
  /sops                          GET   login  403    403    403    ok     ok     ok     ok
  /sops/:team                    GET   login  403    403    403    ok     ok     ok     ok
  /sops/:team/compare            GET   login  403    403    403    ok     ok     ok     ok
  /sops/:team/edit               GET   login  403    403    403    403    ok     403    ok
  /sops/:team/edit               POST  login  403    403    403    403    ok     403    ok
  /sops/:team/publish            GET   login  403    403    403    403    ok     403    ok
  /sops/:team/publish            POST  login  403    403    403    403    ok     403    ok
  /sops/:team/replay             GET   login  403    403    403    403    ok     403    ok
  /sops/:team/discard            GET   login  403    403    403    403    away   403    away
  /sops/:team/discard            POST  login  403    403    403    403    ok     403    ok
  /sops/:team/agreement          GET   login  403    403    403    403    ok     403    ok
  /sops/:team/agreement          POST  login  403    403    403    403    ok     403    ok
  /sops/:team/agree              GET   login  403    403    403    ok     away   away   away
  /sops/:team/agree              POST  login  403    403    403    ok     404    404    404
  /accounts                      GET   login  403    403    403    403    ok     ok     ok
  /accounts/list                 GET   login  403    403    403    ok     ok     ok     ok
  /accounts/stopped              GET   login  403    403    403    403    ok     ok     ok
  /accounts.csv                  GET   login  403    403    403    403    ok     ok     ok
  /accounts/:id                  GET   login  403    403    403    404    ok     ok     ok
  /accounts/:id/facts            GET   login  403    403    403    404    ok     403    ok
  /accounts/:id/facts            POST  login  403    403    403    404    ok     403    ok
  /contacts/:id/merge            GET   login  403    403    403    403    ok     403    ok
  /contacts/:id/merge            POST  login  403    403    403    403    ok     403    ok
  /audit                         GET   login  403    403    403    403    ok     403    ok
  /opportunities                 GET   login  403    403    403    403    ok     403    ok
  /opportunities/new             GET   login  403    403    403    403    ok     403    ok
  /opportunities/new             POST  login  403    403    403    403    ok     403    ok
  /opportunities/:id             GET   login  403    403    403    403    ok     403    ok
  /opportunities/:id/edit        GET   login  403    403    403    403    ok     403    ok
  /opportunities/:id/edit        POST  login  403    403    403    403    ok     403    ok
  /opportunities/:id/publish     GET   login  403    403    403    403    away   403    away
  /opportunities/:id/publish     POST  login  403    403    403    403    ok     403    ok
  /opportunities/:id/close       GET   login  403    403    403    403    away   403    away
  /opportunities/:id/close       POST  login  403    403    403    403    ok     403    ok
  /review                        GET   login  403    403    403    403    ok     403    ok
  /review/:id                    GET   login  403    403    403    403    ok     403    ok
  /review/:id                    POST  login  403    403    403    403    ok     403    ok
  /c/:slug                       GET   away   away   away   away   away   away   away   away
  /c/:slug/:token                GET   ok     away   away   away   away   away   away   away
  /c/:slug/:token                POST  ok     ok     ok     ok     ok     ok     ok     ok
  /no-invitations/:token         GET   ok     ok     ok     ok     ok     ok     ok     ok
  /no-invitations/:token         POST  ok     ok     ok     ok     ok     ok     ok     ok
  /no-invitations/:token/one-click GET away   away   away   away   away   away   away   away
  /no-invitations/:token/one-click POST ok    ok     ok     ok     ok     ok     ok     ok
  /feedback/:cohortId            GET   login  ok     404    404    403    403    403    403
  /feedback/:cohortId            POST  login  ok     404    404    403    403    403    403
  /cohorts                       GET   login  403    403    403    403    ok     403    ok
  /cohorts/new                   GET   login  403    403    403    403    ok     403    ok
  /cohorts/new                   POST  login  403    403    403    403    ok     403    ok
  /cohorts/:id                   GET   login  403    403    403    403    ok     403    ok
  /cohorts/:id/edit              GET   login  403    403    403    403    ok     403    ok
  /cohorts/:id/edit              POST  login  403    403    403    403    ok     403    ok
  /cohorts/:id/open              GET   login  403    403    403    403    away   403    away
  /cohorts/:id/open              POST  login  403    403    403    403    ok     403    ok
  /cohorts/:id/close             GET   login  403    403    403    403    away   403    away
  /cohorts/:id/close             POST  login  403    403    403    403    ok     403    ok
  /cohorts/:id/feedback          GET   login  403    403    403    403    away   403    away
  /cohorts/:id/feedback          POST  login  403    403    403    403    ok     403    ok
  /cohorts/:id/changes           GET   login  403    403    403    403    away   403    away
  /cohorts/:id/changes           POST  login  403    403    403    403    ok     403    ok
  /cohorts/:id/people.csv        GET   login  403    403    403    403    ok     403    ok
  /nominations                   GET   login  403    403    403    ok     ok     403    ok
  /nominations/new               GET   login  403    403    403    ok     ok     403    ok
  /nominations/new               POST  login  403    403    403    ok     ok     403    ok
  /nominations/:id               GET   login  403    403    403    ok     ok     403    ok
  /nominations/:id               POST  login  403    403    403    403    ok     403    ok
  /newsletter                    GET   login  403    403    403    403    ok     403    ok
  /newsletter                    POST  login  403    403    403    403    ok     403    ok
  /newsletter/:id                GET   login  403    403    403    403    ok     403    ok
  /newsletter/:id                POST  login  403    403    403    403    ok     403    ok
  /newsletter/:id/letter         GET   login  403    403    403    403    ok     403    ok
  /newsletter/:id/test           GET   login  403    403    403    403    away   403    away
  /newsletter/:id/test           POST  login  403    403    403    403    ok     403    ok
  /newsletter/:id/keep           GET   login  403    403    403    403    away   403    away
  /newsletter/:id/keep           POST  login  403    403    403    403    ok     403    ok
  /newsletter/:id/links          GET   login  403    403    403    403    away   403    away
  /newsletter/:id/links          POST  login  403    403    403    403    ok     403    ok
  /newsletter/:id/send           GET   login  403    403    403    403    ok     403    ok
  /newsletter/:id/send           POST  login  403    403    403    403    ok     403    ok
  /newsletter/:id/approval       GET   login  403    403    403    403    away   403    away
  /newsletter/:id/approval       POST  login  403    403    403    403    ok     403    ok
  /newsletter/:id/report         GET   login  403    403    403    403    ok     403    ok
  /newsletter/:id/schedule       GET   login  403    403    403    403    away   403    away
  /newsletter/:id/schedule       POST  login  403    403    403    403    ok     403    ok
  /newsletter/:id/steer          GET   login  403    403    403    403    away   403    away
  /newsletter/:id/steer          POST  login  403    403    403    403    ok     403    ok
  /newsletter/:id/batches/:batchId GET login  403    403    403    403    away   403    away
  /newsletter/:id/batches/:batchId POST login 403    403    403    403    ok     403    ok
  /letters/:token                GET   ok     ok     ok     ok     ok     ok     ok     ok
  /r/:token/:link                GET   away   away   away   away   away   away   away   away
  /unsubscribe/:token            GET   ok     ok     ok     ok     ok     ok     ok     ok
  /unsubscribe/:token            POST  ok     ok     ok     ok     ok     ok     ok     ok
  /unsubscribe/:token/one-click  GET   away   away   away   away   away   away   away   away
  /unsubscribe/:token/one-click  POST  ok     ok     ok     ok     ok     ok     ok     ok
  /leave/:topic/:token           GET   ok     ok     ok     ok     ok     ok     ok     ok
  /leave/:topic/:token           POST  ok     ok     ok     ok     ok     ok     ok     ok
  /leave/:topic/:token/one-click GET   away   away   away   away   away   away   away   away
  /leave/:topic/:token/one-click POST  ok     ok     ok     ok     ok     ok     ok     ok
  /preferences/:token            GET   ok     ok     ok     ok     ok     ok     ok     ok
  /preferences/:token            POST  ok     ok     ok     ok     ok     ok     ok     ok
  /signals                       GET   login  403    403    403    403    ok     403    ok
  /signals/new                   GET   login  403    403    403    403    ok     403    ok
  /signals/new                   POST  login  403    403    403    403    ok     403    ok
  /signals/rules                 GET   login  403    403    403    403    ok     403    ok
  /signals/rules                 POST  login  403    403    403    403    ok     403    ok
  /signals/:code                 GET   login  403    403    403    403    ok     403    ok
  /signals/:code                 POST  login  403    403    403    403    ok     403    ok
  /people                        GET   login  403    403    403    403    403    403    ok
  /people                        POST  login  403    403    403    403    403    403    ok
  /people/:id                    GET   login  403    403    403    403    403    403    ok
  /people/:id                    POST  login  403    403    403    403    403    403    ok
  /people/:id/door               POST  login  403    403    403    403    403    403    ok
  /people/invitations/:id/revoke POST  login  403    403    403    403    403    403    ok
  /settings                      GET   login  403    403    403    403    403    403    ok
  /settings                      POST  login  403    403    403    403    403    403    ok
  /settings/calendars            GET   login  403    403    403    403    403    403    ok
  /settings/calendars            POST  login  403    403    403    403    403    403    ok
  /settings/hooks                GET   login  403    403    403    403    403    403    ok
  /settings/hooks                POST  login  403    403    403    403    403    403    ok
  /settings/deliverability       GET   login  403    403    403    403    403    403    ok
  /settings/deliverability       POST  login  403    403    403    403    403    403    ok
  /settings/hooks/:id/revoke     POST  login  403    403    403    403    403    403    ok
  /settings/keys                 GET   login  403    403    403    403    403    403    ok
  /settings/keys                 POST  login  403    403    403    403    403    403    ok
  /settings/keys/:id/revoke      POST  login  403    403    403    403    403    403    ok
  /suppressions                  GET   login  403    403    403    403    ok     403    ok
  /suppressions                  POST  login  403    403    403    403    ok     403    ok
  /hooks/requests/:hookId        GET   405    405    405    405    405    405    405    405
  /hooks/requests/:hookId        POST  401    401    401    401    401    401    401    401
  /api/v1/requests               GET   405    405    405    405    405    405    405    405
  /api/v1/requests               POST  401    401    401    401    401    401    401    401
  /api/v1/requests/:number       GET   401    401    401    401    401    401    401    401
  /api/v1/requests/:number       POST  405    405    405    405    405    405    405    405
  /hooks/resend                  GET   405    405    405    405    405    405    405    405
  /hooks/resend                  POST  400    400    400    400    400    400    400    400
  /outbox                        GET   login  403    403    403    403    403    403    ok
  /outbox/:id                    GET   login  403    403    403    403    403    403    ok
  /outbox/:id/letter             GET   login  403    403    403    403    403    403    ok
  /api/v1/openapi.json           GET   ok     ok     ok     ok     ok     ok     ok     ok
  /api/v1/openapi.json           POST  405    405    405    405    405    405    405    405
  /api/v1/imports/:id            GET   401    401    401    401    401    401    401    401
  /api/v1/imports/:id            POST  405    405    405    405    405    405    405    405
  /api/v1/:kind                  GET   405    405    405    405    405    405    405    405
  /api/v1/:kind                  POST  401    401    401    401    401    401    401    401
  /api/*                         GET   404    404    404    404    404    404    404    404
  /api/*                         POST  404    404    404    404    404    404    404    404
  /health/live                   GET   ok     ok     ok     ok     ok     ok     ok     ok
  /health/ready                  GET   ok     ok     ok     ok     ok     ok     ok     ok
`;

type Answer = string;
const rows = table
  .trim()
  .split('\n')
  .map((line) => {
    const [path = '', method = '', ...answers] = line.trim().split(/\s+/);
    return { path, method, answers };
  });

const { db } = await testDatabase();
const routes = await listRoutes();
let send: Awaited<ReturnType<typeof startBuiltApp>>;
let people: People;
const places = new Map<string, Case>();

beforeAll(async () => {
  people = await peopleInRoles(db);
  send = await startBuiltApp();
  for (const { path } of routes) places.set(path, (await cases[path]?.(db, people)) ?? { path });
});

it('has a row for every route and method, and no row too many', () => {
  const needed = routes.flatMap(({ path, hasLoader, hasPage, hasAction }) => [
    ...(hasLoader || hasPage ? [`${path} GET`] : []),
    ...(hasAction ? [`${path} POST`] : []),
  ]);
  expect(rows.map(({ path, method }) => `${path} ${method}`).sort()).toEqual(needed.sort());
  expect(rows.filter(({ answers }) => answers.length !== visitors.length)).toEqual([]);
  const unmet = routes.filter(({ path, hasAction }) => (/:/.test(path) || hasAction) && !cases[path]);
  expect(unmet.map(({ path }) => path).filter((path) => path !== '/setup')).toEqual([]);
});

describe.each(rows)('$method $path', ({ path, method, answers }) => {
  const route = routes.find((one) => one.path === path);
  const expected = Object.fromEntries(visitors.map((visitor, n) => [visitor, answers[n] ?? '']));
  const address = () => places.get(path)?.path ?? path;
  const asked = (to: string) => answersOf((visitor) => ask(visitor, to));

  /** A form that must be refused is sent whole; one that may pass cannot be read, so that nothing happens. */
  const ask = (visitor: Visitor, to: string): Promise<Response> => {
    const cookie = visitor === 'visitor' ? undefined : people[visitor].cookie;
    if (method === 'GET') return send(to, { cookie });
    const form = expected[visitor] === 'ok' ? 'unreadable' : (places.get(path)?.form ?? {});
    return send(to, { method, cookie, form, headers: fromOurPages });
  };

  it('as a page', async () => {
    expect(await asked(address())).toEqual(expected);
  });
  if (method === 'GET' && !route?.hasLoader) return;
  it('as data', async () => {
    const to = dataAddress(address(), method === 'GET' ? route?.id : undefined);
    expect(await asked(to)).toEqual(expected);
  });
});

describe('a request', () => {
  it('is not there for a colleague of another team', async () => {
    const { id } = await makeStaff(db, { role: 'REQUESTER', team: 'PRODUCT' });
    const cookie = await signInAs(db, id);
    const own = [...places].filter(([route]) => /^\/requests\/:number(\/close|\/complete)?$/.test(route));
    expect(own).toHaveLength(3);
    for (const [route, { path, form }] of own) {
      expect([route, await named(await send(path, { cookie }))]).toEqual([route, '404']);
      if (!form) continue;
      await send(path, { method: 'POST', cookie, form, headers: fromOurPages });
    }
    const numbers = own.map(([, { path }]) => Number(path.split('/')[2]));
    const statuses = await db.request.findMany({ where: { number: { in: numbers } }, select: { status: true } });
    expect(statuses.map(({ status }) => status).sort()).toEqual(['ACCEPTED', 'NEW', 'NEW']);
  });
});

describe('access ends with the next request', () => {
  const beside = async (change: (id: string) => Promise<Response>) => {
    const { id } = await makeStaff(db, { role: 'ADMIN' });
    const cookie = await signInAs(db, id);
    const before = await named(await send('/people', { cookie }));
    expect((await change(id)).status).toBe(302);
    return [before, await named(await send('/people', { cookie }))];
  };
  const post = (path: string, form: Form, cookie: string) =>
    send(path, { method: 'POST', cookie, form, headers: fromOurPages });

  it('when the role is taken away', async () => {
    const change = (id: string) => post(`/people/${id}`, { role: 'REQUESTER', team: 'SALES' }, people.admin.cookie);
    expect(await beside(change)).toEqual(['ok', '403']);
  });

  it('when somebody is shut out', async () => {
    const change = (id: string) => post(`/people/${id}/door`, { intent: 'disable' }, people.admin.cookie);
    expect(await beside(change)).toEqual(['ok', 'login']);
  });

  it('when somebody signs out', async () => {
    const { id } = await makeStaff(db, { role: 'ADMIN' });
    const cookie = await signInAs(db, id);
    await post('/logout', {}, cookie);
    expect(await named(await send('/people', { cookie }))).toBe('login');
  });
});

async function answersOf(ask: (visitor: Visitor) => Promise<Response>) {
  const all = await Promise.all(visitors.map(async (visitor) => [visitor, await named(await ask(visitor))]));
  return Object.fromEntries(all) as Record<Visitor, Answer>;
}

/** What a response means, whether it came as a page or as data. */
async function named(response: Response): Promise<Answer> {
  const body = await response.text();
  const { status, headers } = response;
  const dataRedirect = status === 202 ? /"redirect","([^"]+)"/.exec(body)?.[1] : undefined;
  const to = headers.get('location') ?? dataRedirect;
  if (to) return /^\/login(\?|$)/.test(to) ? 'login' : to === '/welcome' ? 'hold' : 'away';
  if (status < 300 || (status === 400 && /could not be read/.test(body))) return 'ok';
  return String(status);
}
