import { type Actor, record } from '~/domain/audit/record.server';
import type { Tx } from '~/platform/db.server';
import { setConsent } from './set-consent.server';
import type { Topic } from './topics';

export type TopicSwitch = {
  advocateId: string;
  topic: Topic;
  isOn: boolean;
  how: 'one-click' | 'page' | 'preferences';
  by: Actor;
  now: Date;
};

/**
 * Switches one kind of letter on or off (rules M4), inside a change of its own. The newsletter and the alerts need a yes,
 * which switching on gives anew with today's wording (rules G1); impact notes come unless somebody said no. True when
 * that changed anything.
 */
export async function switchTopic(tx: Tx, change: TopicSwitch): Promise<boolean> {
  const { advocateId, topic, isOn, how, by, now } = change;
  const changed = topic === 'impact-notes' ? await switchNotes(tx, change) : await switchConsent(tx, change, topic);
  if (!changed) return false;
  const kind = isOn ? 'letters.switched-on' : 'letters.switched-off';
  await record(tx, { kind, at: now, by, about: { advocateId }, data: { topic, how } });
  return true;
}

const scopes = { newsletter: 'NEWSLETTER', 'opportunity-alerts': 'OPPORTUNITY_ALERTS' } as const;

const switchConsent = (tx: Tx, { isOn, ...rest }: TopicSwitch, topic: keyof typeof scopes) =>
  setConsent(tx, { ...rest, scope: scopes[topic], granted: isOn });

async function switchNotes(tx: Tx, { advocateId, isOn, now }: TopicSwitch): Promise<boolean> {
  const { count } = await tx.advocate.updateMany({
    where: { id: advocateId, impactNotesOffAt: isOn ? { not: null } : null },
    data: { impactNotesOffAt: isOn ? null : now },
  });
  return count > 0;
}
