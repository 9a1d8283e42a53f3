/** The provider's request limit: `rate` calls a second, at most `burst` at once. Times are milliseconds. */
export function tokenBucket({ rate, burst, now }: { rate: number; burst: number; now: number }) {
  let tokens = burst;
  let filledAt = now;

  /** Takes one call, or says how many whole seconds to wait (the header knows no fractions). */
  function take(at: number) {
    tokens = Math.min(burst, tokens + ((at - filledAt) / 1000) * rate);
    filledAt = at;
    const isGranted = tokens >= 1;
    if (isGranted) tokens -= 1;
    const wait = isGranted ? 0 : Math.max(1, Math.ceil((1 - tokens) / rate));
    const headers: Record<string, string> = {
      'ratelimit-limit': String(burst),
      'ratelimit-remaining': String(Math.floor(tokens)),
      'ratelimit-reset': '1',
    };
    if (!isGranted) headers['retry-after'] = String(wait);
    return { isGranted, headers };
  }

  return { take };
}
