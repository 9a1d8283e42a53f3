import type { Prisma } from '~/generated/prisma/client';
import { clockColumns } from './clock-columns.server';

/** What owners were asked for a request and is still needed, the first first. */
export const approvalColumns = {
  where: { status: { not: 'DROPPED' } },
  orderBy: { askedAt: 'asc' },
  select: { status: true, askedAt: true },
} satisfies Prisma.Request$approvalsArgs;

/** What the page of one request reads of it. */
export const pageColumns = {
  ...clockColumns,
  id: true,
  number: true,
  title: true,
  activity: true,
  team: true,
  triage: true,
  need: true,
  topics: true,
  questions: true,
  persona: true,
  competitors: true,
  industry: true,
  products: true,
  region: true,
  language: true,
  wanted: true,
  assetsTried: true,
  neededBy: true,
  assetsNote: true,
  requesterId: true,
  closedReason: true,
  closedAsset: { select: { id: true, title: true } },
  requester: { select: { name: true } },
  assignee: { select: { id: true, name: true } },
  sop: { select: { version: true, settings: true } },
  deal: {
    select: {
      name: true,
      stage: true,
      value: true,
      currency: true,
      competitor: true,
      expectedCloseOn: true,
      owner: { select: { name: true } },
      _count: { select: { favours: true } },
    },
  },
  followers: { orderBy: { joinedAt: 'asc' }, select: { why: true, person: { select: { name: true } } } },
  offers: {
    orderBy: { offeredAt: 'desc' },
    select: {
      wasEnough: true,
      notEnough: true,
      offeredAt: true,
      opened: true,
      asset: { select: { id: true, kind: true, title: true } },
    },
  },
  approvals: approvalColumns,
  asks: {
    orderBy: { askedAt: 'desc' },
    select: {
      id: true,
      advocateId: true,
      status: true,
      minutes: true,
      askedAt: true,
      expiresAt: true,
      answeredAt: true,
      declineReason: true,
      answerNote: true,
      advocate: {
        select: {
          jobTitle: true,
          person: { select: { name: true, email: true } },
          contact: { select: { account: { select: { name: true } } } },
        },
      },
    },
  },
} satisfies Prisma.RequestSelect;

export type PageRow = Prisma.RequestGetPayload<{ select: typeof pageColumns }>;
export type AskRow = PageRow['asks'][number];
