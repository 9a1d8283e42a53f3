import { describe, expect, it } from 'vitest';
import { furtherClaim, joinedPieces } from '~/domain/opportunities/joined-claim';
import type { ClaimStatus, PublishScope } from '~/generated/prisma/enums';

const order: ClaimStatus[] = ['APPROVED', 'SUBMITTED', 'RETURNED', 'CLAIMED', 'WAITING', 'LAPSED'];
const day = (n: number) => new Date(Date.UTC(2026, 10, n));
const claim = (id: string, status: ClaimStatus, n = 1) => ({ id, status, claimedAt: day(n) });
const piece = (id: string, n: number, allows: PublishScope[]) => ({ id, allows, submittedAt: day(n) });

describe('of two claims', () => {
  it('the one that went further stays, whichever way round they come', () => {
    for (const [n, status] of order.entries()) {
      for (const lesser of order.slice(n + 1)) {
        const [far, near] = [claim('a', status, 9), claim('b', lesser)];
        expect(furtherClaim(far, near)).toEqual([far, near]);
        expect(furtherClaim(near, far)).toEqual([far, near]);
      }
    }
  });

  it('that went equally far the earlier one stays', () => {
    const [early, late] = [claim('b', 'WAITING', 1), claim('a', 'WAITING', 2)];
    expect(furtherClaim(late, early)).toEqual([early, late]);
    expect(furtherClaim(claim('b', 'LAPSED'), claim('a', 'WITHDRAWN'))[0].id).toBe('a');
  });
});

describe('the pieces of two claims', () => {
  it('allow only what both allowed, and the latest of the claim that stays is the latest', () => {
    const stays = { status: 'APPROVED' as const, evidence: [piece('a', 4, ['QUOTE', 'NAME'])] };
    const goes = {
      status: 'RETURNED' as const,
      evidence: [piece('c', 9, ['QUOTE', 'PHOTO']), piece('b', 8, ['NAME'])],
    };
    const { own, over, limit } = joinedPieces(stays, goes);
    expect(limit).toEqual(['QUOTE']);
    expect(own).toEqual([piece('a', 4, ['QUOTE'])]);
    expect(over.map(({ id, allows }) => [id, allows])).toEqual([
      ['c', ['QUOTE']],
      ['b', []],
    ]);
    const times = [...own, ...over].map(({ submittedAt }) => submittedAt.getTime());
    expect(times).toEqual([...times].sort((a, b) => b - a));
    expect(new Set(times).size).toBe(3);
  });

  it('stay as they are where only one handed in', () => {
    const [full, none] = [[piece('a', 4, ['QUOTE'])], []];
    expect(joinedPieces({ status: 'APPROVED', evidence: full }, { status: 'LAPSED', evidence: none })).toMatchObject({
      ...{ over: [], limit: null },
    });
    expect(joinedPieces({ status: 'CLAIMED', evidence: none }, { status: 'LAPSED', evidence: full }).over).toEqual(
      full,
    );
  });

  it('are not approved by the approval of a claim without any', () => {
    const goes = { status: 'RETURNED' as const, evidence: [piece('a', 4, ['QUOTE'])] };
    expect(joinedPieces({ status: 'APPROVED', evidence: [] }, goes).over).toEqual([piece('a', 4, [])]);
  });
});
