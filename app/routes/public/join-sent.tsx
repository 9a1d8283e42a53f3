import type { MetaFunction } from '@remix-run/node';
import { Link } from '@remix-run/react';
import { CONFIRM_WITHIN_DAYS } from '~/domain/advocates/schema';
import { WhatHappensNext } from '~/ui/join/what-happens-next';

export const meta: MetaFunction = () => [{ title: 'Look into your mail' }];

export default function JoinSent() {
  return (
    <div className="grid gap-x-24 gap-y-10 py-10 lg:grid-cols-[minmax(0,42.5rem)_minmax(0,1fr)] lg:py-18">
      <div className="grid content-start gap-6">
        <h1 className="display-1">Look into your mail</h1>
        <p className="lede">
          We have sent a letter to the address you gave. Press the link in it to confirm that the address is yours; it
          works for {CONFIRM_WITHIN_DAYS} days.
        </p>
        <p className="max-w-[36em] text-ink-2">
          Nothing there after a few minutes? Look into the folder for unwanted mail, check the address for a slip, and{' '}
          <Link to="/join">fill in the form again</Link>. If you have joined before, the letter holds the way in.
        </p>
      </div>
      <WhatHappensNext />
    </div>
  );
}
