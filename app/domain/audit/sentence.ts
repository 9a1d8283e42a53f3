// architecture.md, "One events table": timelines, the audit page and notifications read the same events in the same words.
import { advocateSentences } from '~/domain/advocates/sentences';
import { cohortSentences } from '~/domain/cohorts/sentences';
import { meetingSentences } from '~/domain/meetings/sentences';
import { momentSentences } from '~/domain/moments/sentences';
import { type AuditData, auditEvents, type AuditKind } from './events';

/** Every kind says what its actor did, after the actor's name: "Priya Raman" + "published the opportunity …". */
type Sentences = { [K in AuditKind]: (data: AuditData<K>) => string };

const quoted = (title: string) => `“${title}”`;
const count = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;
const listed = (names: string[]) => names.join(', ') || 'nothing';
/** A field's name as words: "companyName" → "company name". */
const inWords = (field: string) => field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
const changed = (of: string, data: { name: string; changes: { field: string }[] }) =>
  `changed ${of} ${data.name} by an import: ${listed(data.changes.map(({ field }) => field))}`;
const file = ({ of, fileName }: { of: string; fileName: string }) => `the file ${fileName} of ${of.toLowerCase()}`;
const request = ({ number, title }: { number: number; title: string }) => `request R-${number}, ${quoted(title)}`;
const sop = ({ team, version }: { team: string; version: number }) =>
  `version ${version} of the SOP of ${team.toLowerCase().replace('_', ' ')}`;
const role = (name: string) => name.toLowerCase();

const sentences: Sentences = {
  ...advocateSentences,
  ...cohortSentences,
  ...meetingSentences,
  ...momentSentences,
  'settings.changed': ({ fields }) => `changed the settings: ${listed(fields.map(inWords))}`,

  'person.signed-in': ({ by }) => `signed in by ${by}`,
  'person.signed-out': () => 'signed out',
  'person.disabled': ({ sessionsEnded }) => `disabled a person and ended ${count(sessionsEnded, 'session')}`,
  'person.enabled': () => 'enabled a person again',
  'person.role-changed': ({ from, to }) => `changed a role from ${role(from)} to ${role(to)}`,
  'invitation.sent': ({ role: name }) => `invited a colleague as ${role(name)}`,
  'invitation.revoked': ({ role: name }) => `took back an invitation as ${role(name)}`,
  'invitation.accepted': ({ role: name }) => `accepted an invitation as ${role(name)}`,
  'company.set-up': () => 'set up this Flywheel',
  'api-key.created': ({ name, scopes }) => `made the API key ${quoted(name)}: ${listed(scopes)}`,
  'request-hook.created': ({ name }) => `opened the hook ${quoted(name)}`,
  'request-hook.revoked': ({ name }) => `revoked the hook ${quoted(name)}`,
  'api-key.revoked': ({ name }) => `revoked the API key ${quoted(name)}`,

  'import.uploaded': (data) => `uploaded ${file(data)}, ${count(data.lines, 'line')}`,
  'import.read-again': (data) =>
    `read ${file(data)} again${data.map ? ` under the columns of ${quoted(data.map)}` : ` as ${data.encoding}`}`,
  'import.checked': (data) =>
    `checked ${file(data)}: ${data.new} new, ${data.changed} changed, ${data.rejected} rejected`,
  'import.started': (data) => `${data.isGoingOn ? 'went on importing' : 'started to import'} ${file(data)}`,
  'import.applied': (data) => `imported ${file(data)}: ${data.new} new, ${data.changed} changed`,
  'import.cancelled': (data) =>
    `stopped the import of ${file(data)}: ${data.new} new and ${data.changed} changed were written, ${data.stopped} were not`,
  'import.undo-started': (data) =>
    `${data.isGoingOn ? 'went on taking' : 'started to take'} back the import of ${file(data)}`,
  'import.undone': (data) =>
    `took back the import of ${file(data)}: ${data.removed} removed, ${data.restored} as before, ${data.kept} left`,
  'import.let-go': (data) => `let ${file(data)} go: nobody had it imported within a month`,
  'mapping.saved': ({ name, columns }) => `kept ${count(columns, 'column')} under the name ${quoted(name)}`,
  'mapping.deleted': ({ name }) => `forgot the columns kept as ${quoted(name)}`,
  'account.changed': (data) => changed('the account', data),
  'contact.changed': (data) => changed('the contact', data),
  'contact.merged': ({ name, goneName, moved }) =>
    `merged the contact ${goneName} into ${name}, with ${count(moved, 'record')}`,
  'account.noted': ({ fact, on, ended }) =>
    `noted “${fact.toLowerCase()}” of ${on}${ended ? ', which ended a lack of adoption' : ''}`,
  'deal.changed': (data) => changed('the deal', data),
  'fact.changed': (data) => changed(`a line of ${data.of.toLowerCase()}`, data),

  'issue.drafted': ({ number, slot }) => `drafted issue ${number} for ${slot}`,
  'issue.edited': ({ number, fields, voids }) =>
    `edited issue ${number}: ${listed(fields)}${voids ? `; ${voids === 'approval' ? 'its approval is void' : 'approval has to be asked for anew'}` : ''}`,
  'issue.approval-asked': ({ number }) => `asked for approval of issue ${number}`,
  'issue.approved': ({ number }) => `approved issue ${number}`,
  'issue.sent-back': ({ number }) => `sent issue ${number} back`,
  'issue.scheduled': ({ number, slot }) => `scheduled issue ${number} for ${slot}`,
  'issue.unscheduled': ({ number, slot }) => `took issue ${number} off the schedule of ${slot}`,
  'issue.held': ({ number, slot }) => `held issue ${number} back at ${slot}`,
  'issue.dropped': ({ number, slot }) => `let the draft of issue ${number} for ${slot} go`,
  'issue.warned': ({ number, slot, people }) =>
    `told ${count(people, 'manager')} what issue ${number} for ${slot} is missing`,
  'issue.timed': ({ number, isLocal }) =>
    `has issue ${number} go out ${isLocal ? 'by each reader’s own clock' : 'to everybody at once'}`,
  'issue.moved': ({ number, from, to, other }) =>
    `moved issue ${number} from ${from} to ${to}${other ? `; the draft there ${other === 'none' ? 'went' : `moved to ${other}`}` : ''}`,
  'slot.skipped': ({ slot, number, to }) =>
    `left out the newsletter of ${slot}${number ? `; issue ${number} ${to ? `moved to ${to}` : 'went'}` : ''}`,
  'slot.used': ({ slot }) => `uses the newsletter’s ${slot} after all`,
  'issue.send-started': ({ number, included }) => `started to send issue ${number} to ${count(included, 'reader')}`,
  'issue.paused': ({ number }) => `paused issue ${number}`,
  'issue.resumed': ({ number }) => `resumed issue ${number}`,
  'issue.cancelled': ({ number }) => `cancelled issue ${number}`,
  'issue.sent': ({ number, sent, failed }) => `finished sending issue ${number}: ${sent} sent, ${failed} failed`,
  'issue.batch-decided': ({ number, batch, decision, letters }) =>
    `said of batch ${batch} of issue ${number} (${count(letters, 'letter')}) that it ${decision === 'sent' ? 'went out' : 'is given up'}`,
  'issue.finding-kept': ({ number, title }) => `kept what the copy check named in issue ${number}: ${title}`,
  'issue.links-tested': ({ number, tested, faulty }) =>
    `tested ${count(tested, 'link')} of issue ${number}: ${faulty === 0 ? 'all answer' : `${faulty} did not answer`}`,
  'alert.written': ({ opportunityIds }) =>
    `wrote of ${count(opportunityIds.length, 'new opportunity', 'new opportunities')} between issues`,
  'mail.suppressed': ({ source }) => `stopped mail to an address after a ${source}`,
  'mail.released': ({ source }) => `let mail go again to an address that was held back after a ${source}`,

  'opportunity.created': ({ title }) => `created the opportunity ${quoted(title)}`,
  'opportunity.edited': ({ title, fields }) => `edited the opportunity ${quoted(title)}: ${listed(fields)}`,
  'opportunity.published': ({ title }) => `published the opportunity ${quoted(title)}`,
  'opportunity.closed': ({ title }) => `closed the opportunity ${quoted(title)}`,
  'claim.made': ({ title }) => `claimed ${quoted(title)}`,
  'claim.waiting': ({ title, position }) => `joined the waiting list of ${quoted(title)} at place ${position}`,
  'claim.moved-up': ({ title }) => `gave a place in ${quoted(title)} from the waiting list`,
  'claim.withdrawn': ({ title }) => `withdrew from ${quoted(title)}`,
  'claim.lapsed': ({ title }) => `let the claim of ${quoted(title)} lapse`,
  'claim.submitted': ({ title }) => `handed in ${quoted(title)}`,
  'claim.permissions-withdrawn': ({ title }) => `took back what was allowed with ${quoted(title)}`,
  'claim.returned': ({ title }) => `returned ${quoted(title)} with a wish`,
  'claim.approved': ({ title }) => `approved ${quoted(title)}`,
  'claim.joined': ({ title }) => `joined two claims of one person on ${quoted(title)}`,
  'favour.completed': ({ title, minutes }) => `completed a favour: ${quoted(title)}, ${count(minutes, 'minute')}`,

  'outcome.recorded': ({ favour }) => `recorded what ${quoted(favour)} led to`,
  'outcome.taken-back': ({ favour }) => `took back an outcome of ${quoted(favour)} before anybody was told`,
  'outcome.told': ({ outcomeIds, by }) => `told ${count(outcomeIds.length, 'outcome')} by ${by}`,
  'card.switched-on': ({ favour, showsName, showsAccount }) =>
    `showed a card of ${quoted(favour)}${showsName ? ' with their name' : ''}${showsAccount ? ' with the account’s name' : ''}`,
  'card.taken-down': ({ favour }) => `took the card of ${quoted(favour)} down`,

  'segment.created': ({ name, rule }) => `created the segment ${quoted(name)}: ${rule.join(' ')}`,
  'segment.changed': ({ name, to }) => `changed the segment ${quoted(name)}: ${to.join(' ')}`,
  'segment.archived': ({ name }) => `archived the segment ${quoted(name)}`,

  'signals.published': ({ version, changes }) =>
    `published version ${version} of the signals: ${count(changes.length, 'change')}`,
  'programme.phase-changed': ({ from, to, isEarly }) =>
    `took the programme from ${role(from)} to ${role(to)}${isEarly ? ' before all criteria were met' : ''}`,
  'pod.created': ({ pod }) => `made the pod ${quoted(pod)}`,
  'pod.member-added': ({ pod, from }) =>
    from
      ? `moved an advocate from the pod ${quoted(from)} to ${quoted(pod)}`
      : `put an advocate into the pod ${quoted(pod)}`,
  'pod.member-removed': ({ pod }) => `took an advocate out of the pod ${quoted(pod)}`,

  'sop.drafted': (data) => `began ${sop(data)}`,
  'sop.discarded': (data) => `discarded the draft of ${sop(data)}`,
  'sop.published': (data) => `published ${sop(data)}`,
  'sop.sent': ({ people, ...data }) => `asked ${count(people.length, 'person', 'people')} to agree with ${sop(data)}`,
  'sop.agreed': (data) => `agreed with ${sop(data)}`,
  'sop.objected': (data) => `said what is wrong with ${sop(data)}`,
  'request.submitted': (data) => `submitted ${request(data)}, tier ${data.tier}`,
  'request.deflected': (data) => `found an asset enough for ${request(data)}`,
  'request.assigned': (data) => `gave ${request(data)} to ${data.assignee}`,
  'request.closed': (data) => `closed ${request(data)}`,
  'request.withdrawn': (data) => `withdrew ${request(data)}`,
  'request.lapsed': (data) => `let ${request(data)} lapse`,
  'request.completed': (data) => `completed ${request(data)}`,
  'request.joined': (data) => `joined ${request(data)}`,
  'coverage.gap-noticed': (data) => `noticed that nobody can be asked for ${request(data)}: ${data.wanted}`,
  'coverage.gap-filled': (data) => `noticed that somebody can be asked for ${request(data)} again`,
  'request.relaxed': (data) => `relaxed a rule for ${request(data)}: ${data.text}`,
  'request.relaxation-lifted': (data) => `put a rule back for ${request(data)}: ${data.text}`,
  'request.message-written': (data) => `${data.isQuestion ? 'asked a question' : 'wrote'} about ${request(data)}`,
  'request.asset-offered': (data) => `offered an asset for ${request(data)}`,
  'request.asset-enough': (data) => `found the asset offered for ${request(data)} enough`,
  'request.asset-not-enough': (data) => `found the asset offered for ${request(data)} not enough`,
  'request.clock-told': (data) =>
    `told ${count(data.people, 'person', 'people')} of a ${role(data.told)}: ${role(data.promise.replace('_', ' '))} of ${request(data)}`,
  'ask.sent': (data) => `sent an ask of ${count(data.minutes, 'minute')} for ${request(data)}`,
  'ask.accepted': (data) => `accepted the ask for ${request(data)}`,
  'ask.declined': (data) => `declined the ask for ${request(data)}`,
  'ask.expired': (data) => `let the ask for ${request(data)} expire`,
  'ask.withdrawn': (data) => `withdrew the ask for ${request(data)}`,
  'ask.reminded': (data) => `reminded of the ask for ${request(data)}`,
  'ask.joined': (data) => `joined two asks of one person for ${request(data)}`,
  'round.started': (data) =>
    `asked ${count(data.people, 'advocate')} ${data.mode === 'IN_ORDER' ? 'in order ' : ''}for ${request(data)}`,
  'round.skipped': (data) => `passed over an advocate for ${request(data)}`,
  'round.hurried': (data) => `had the next one asked for ${request(data)}`,
  'round.ended': (data) => `ended the asking for ${request(data)}`,
  'owner.asked': (data) => `asked for a yes before the ask for ${request(data)}`,
  'owner.agreed': (data) => `agreed to the ask for ${request(data)}`,
  'owner.objected': (data) => `objected to the ask for ${request(data)}`,
  'owner.passed': (data) => `took an owner’s silence as a yes for ${request(data)}`,
  'owner.escalated': (data) => `left an owner’s answer to managers for ${request(data)}`,
  'contact.revealed': (data) => `showed contact data (${listed(data.fields)}) for ${request(data)}`,

  'asset.created': ({ title }) => `added the asset ${quoted(title)}`,
  'asset.edited': ({ title, fields }) => `edited the asset ${quoted(title)}: ${listed(fields.map(inWords))}`,
  'asset.withdrawn': ({ title }) => `took the asset ${quoted(title)} away`,
  'asset.confirmed': ({ title }) => `confirmed that the asset ${quoted(title)} is still true`,
  'asset.shared': ({ title }) => `made a link to the asset ${quoted(title)}`,
};

export const auditKinds = Object.keys(auditEvents) as AuditKind[];

/** What happened, as the rest of a sentence after the actor's name. An event of an older shape is named by its kind. */
export function sentence(kind: string, data: unknown): string {
  const shape = kind in auditEvents ? auditEvents[kind as AuditKind].safeParse(data) : null;
  if (!shape?.success) return `did ${kind}`;
  return (sentences[kind as AuditKind] as (data: unknown) => string)(shape.data);
}

/** A kind as words, for a filter: "claim.moved-up" → "Claim moved up". */
export function kindName(kind: string): string {
  const words = kind.replace(/[.-]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
