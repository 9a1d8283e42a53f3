// mockups/issue, copy check: what is only to be looked at, a person may keep as it is. It comes back once it reads differently.
import type { Finding } from './check-issue';

/** What tells a finding from every other, in its own words. */
export const findingKey = ({ block = '', title, text }: Pick<Finding, 'block' | 'title' | 'text'>) =>
  JSON.stringify([block, title, text]);

/** The findings with those that were kept among what is fine; `kept` says by whom and when, by the finding's key. */
export function withKept(findings: readonly Finding[], kept: ReadonlyMap<string, string>): Finding[] {
  const judged = findings.map((finding): Finding => {
    const note = finding.level === 'look' ? kept.get(findingKey(finding)) : undefined;
    return note ? { ...finding, level: 'fine', note } : finding;
  });
  const isFine = ({ level }: Finding) => level === 'fine';
  return [...judged.filter((one) => !isFine(one)), ...judged.filter(isFine)];
}
