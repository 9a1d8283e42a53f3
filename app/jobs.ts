import { sendSignInLinkJob, sweepAccessJob } from '~/domain/access/schema';
import { sendSignInLink } from '~/domain/access/send-sign-in-link.server';
import { sweepAccess } from '~/domain/access/sweep-access.server';
import { applyImport } from '~/domain/accounts/apply-import.server';
import { applyImportJob, checkImportJob, sweepImportsJob, undoImportJob } from '~/domain/accounts/schema';
import { runCheck } from '~/domain/accounts/run-check.server';
import { sweepImports } from '~/domain/accounts/sweep-imports.server';
import { undoImport } from '~/domain/accounts/undo-import.server';
import { answerApplication } from '~/domain/advocates/answer-application.server';
import { answerApplicationJob, sweepApplicationsJob } from '~/domain/advocates/schema';
import { sweepApplications } from '~/domain/advocates/sweep-applications.server';
import { remindOwners } from '~/domain/assets/remind-owners.server';
import { remindOwnersJob } from '~/domain/assets/schema';
import { system } from '~/domain/audit/record.server';
import { fillCohort } from '~/domain/cohorts/fill-cohort.server';
import { inviteCohort } from '~/domain/cohorts/invite-cohort.server';
import { lapseNominations } from '~/domain/cohorts/lapse-nominations.server';
import { fillCohortJob, inviteCohortJob, sendReminderJob, sweepInvitationsJob } from '~/domain/cohorts/schema';
import { sendReminder } from '~/domain/cohorts/send-reminder.server';
import { sweepInvitations } from '~/domain/cohorts/sweep-invitations.server';
import { writeNotesJob } from '~/domain/impact/schema';
import { writeNotes } from '~/domain/impact/write-notes.server';
import { sendMailJob } from '~/domain/mail/schema';
import { sendMail } from '~/domain/mail/send-mail.server';
import { remindMeeting } from '~/domain/meetings/remind-meeting.server';
import { remindMeetingJob, sweepRemindersJob } from '~/domain/meetings/schema';
import { sweepReminders } from '~/domain/meetings/sweep-reminders.server';
import { checkLinks } from '~/domain/newsletter/check-links.server';
import { writeLetters } from '~/domain/newsletter/letters.server';
import { openSlots } from '~/domain/newsletter/open-slots.server';
import {
  checkLinksJob,
  openSlotsJob,
  sendIssueJob,
  sweepSendingJob,
  tellOutcomesJob,
  writeAlertsJob,
} from '~/domain/newsletter/schema';
import { sendIssue, sweepSending } from '~/domain/newsletter/send-issue.server';
import { tellOutcomes, tellUnfinished } from '~/domain/newsletter/tell-outcomes.server';
import { writeAlerts } from '~/domain/newsletter/write-alerts.server';
import { lapseClaim } from '~/domain/opportunities/lapse-claim.server';
import { lapseClaimJob, sweepClaimsJob } from '~/domain/opportunities/schema';
import { sweepClaims } from '~/domain/opportunities/sweep-claims.server';
import { advanceRound } from '~/domain/requests/advance-round.server';
import { advanceRoundJob, ownerSilenceJob, remindAskJob } from '~/domain/requests/asking-schema';
import { lookForCoverageJob, sweepCoverageJob } from '~/domain/requests/coverage';
import { expireAsk } from '~/domain/requests/expire-ask.server';
import { lapseRequests } from '~/domain/requests/lapse-requests.server';
import { lookForCoverage } from '~/domain/requests/look-for-coverage.server';
import { passSilentApproval } from '~/domain/requests/pass-silent-approval.server';
import { remindAsk } from '~/domain/requests/remind-ask.server';
import { expireAskJob, lapseRequestsJob, sweepAsksJob } from '~/domain/requests/schema';
import { sweepCoverage } from '~/domain/requests/sweep-coverage.server';
import { sweepAsks } from '~/domain/requests/sweep-asks.server';
import { watchClocksJob } from '~/domain/requests/queue-schema';
import { watchClocks } from '~/domain/requests/watch-clocks.server';
import { lookAtAccounts } from '~/domain/signals/look-at-accounts.server';
import { lookAtAccountsJob } from '~/domain/signals/schema';
import { db } from '~/platform/db.server';
import { configuredTransport } from '~/platform/mail/transport.server';
import type { JobBinding } from '~/platform/queue.server';
import { minutes, systemNow } from '~/platform/time';
import { visitPublic } from '~/platform/visit.server';

/** Every job and schedule. A binding says what is done, how often it is tried again, and when it runs by itself. */
export const jobs: JobBinding[] = [
  bind({
    job: sendMailJob,
    handle: ({ mailId }, now) => sendMail(db(), configuredTransport(), mailId, now),
    retry: { limit: 12, delaySeconds: 15 },
    concurrency: 2,
  }),
  bind({ job: sendSignInLinkJob, handle: ({ signInId }, now) => sendSignInLink(db(), signInId, now) }),
  bind({ job: sweepAccessJob, handle: (_, now) => sweepAccess(db(), now), cron: '15 3 * * *' }),
  bind({ job: checkImportJob, handle: ({ importId }) => runCheck(db(), importId, systemNow) }),
  bind({ job: applyImportJob, handle: (payload) => applyImport(db(), payload, systemNow) }),
  bind({ job: undoImportJob, handle: (payload) => undoImport(db(), payload, systemNow) }),
  bind({ job: sweepImportsJob, handle: async (_, now) => void (await sweepImports(db(), now)), cron: '* * * * *' }),
  bind({ job: answerApplicationJob, handle: ({ applicationId }, now) => answerApplication(db(), applicationId, now) }),
  bind({ job: sweepApplicationsJob, handle: (_, now) => sweepApplications(db(), now), cron: '45 3 * * *' }),
  bind({ job: inviteCohortJob, handle: (cohort, now) => inviteCohort(db(), cohort, now) }),
  bind({ job: fillCohortJob, handle: (cohort, now) => fillCohort(db(), cohort, now) }),
  bind({ job: sendReminderJob, handle: (invitation, now) => sendReminder(db(), invitation, now) }),
  bind({
    job: sweepInvitationsJob,
    async handle(_, now) {
      await sweepInvitations(db(), now);
      await lapseNominations(db(), now);
    },
    cron: '5,20,35,50 * * * *',
  }),
  bind({ job: lapseClaimJob, handle: async (claim, now) => void (await lapseClaim(db(), claim, now)) }),
  bind({ job: sweepClaimsJob, handle: async (_, now) => void (await sweepClaims(db(), now)), cron: '20 * * * *' }),
  bind({ job: expireAskJob, handle: async (ask, now) => void (await expireAsk(db(), ask, now)) }),
  bind({ job: remindAskJob, handle: async (ask, now) => void (await remindAsk(db(), ask, now)) }),
  bind({ job: advanceRoundJob, handle: (round, now) => advanceRound(db(), round, now), concurrency: 2 }),
  bind({ job: ownerSilenceJob, handle: async (approval, now) => void (await passSilentApproval(db(), approval, now)) }),
  bind({ job: sweepAsksJob, handle: async (_, now) => void (await sweepAsks(db(), now)), cron: '*/5 * * * *' }),
  bind({
    job: sweepRemindersJob,
    handle: async (_, now) => void (await sweepReminders(db(), now)),
    cron: '40 * * * *',
  }),
  bind({ job: lookForCoverageJob, handle: (payload, now) => lookForCoverage(db(), payload, now) }),
  bind({ job: sweepCoverageJob, handle: (_, now) => sweepCoverage(db(), now), cron: '50 * * * *' }),
  bind({ job: lapseRequestsJob, handle: async (_, now) => void (await lapseRequests(db(), now)), cron: '35 * * * *' }),
  bind({ job: watchClocksJob, handle: async (_, now) => void (await watchClocks(db(), now)), cron: '*/5 * * * *' }),
  bind({ job: remindOwnersJob, handle: async (_, now) => void (await remindOwners(db(), now)), cron: '40 6 * * 1-5' }),
  bind({ job: remindMeetingJob, handle: (reminder, now) => remindMeeting(db(), reminder, now) }),
  bind({ job: lookAtAccountsJob, handle: (which, now) => lookAtAccounts(db(), which, now), cron: '5 * * * *' }),
  bind({
    job: sendIssueJob,
    handle: ({ issueId }, _now, stopping) => sendIssue({ ...issueSender(), stopping }, issueId),
    concurrency: 2,
  }),
  bind({ job: sweepSendingJob, handle: async (_, now) => void (await sweepSending(db(), now)), cron: '* * * * *' }),
  bind({
    job: openSlotsJob,
    handle: (_, now) => openSlots(db(), { batchSize: configuredTransport().maxBatch }, now),
    cron: '* * * * *',
  }),
  bind({
    job: checkLinksJob,
    handle: async (draft, now) => void (await checkLinks(db(), { ...draft, visit: visitPublic }, system, now)),
  }),
  bind({
    job: writeNotesJob,
    async handle(_, now) {
      await tellUnfinished(db(), now);
      await writeNotes(db(), now);
    },
    cron: '*/15 * * * *',
  }),
  bind({ job: writeAlertsJob, handle: async (_, now) => void (await writeAlerts(db(), now)), cron: '25 * * * *' }),
  bind({ job: tellOutcomesJob, handle: async ({ issueId }, now) => void (await tellOutcomes(db(), issueId, now)) }),
];

/** A lease is longer than any call may take, so that a batch changes hands only when its sender died. */
function issueSender() {
  return { db: db(), transport: configuredTransport(), writeLetters, leaseMs: minutes(1), clock: systemNow };
}

/** Ties the handler's payload to the job's. */
function bind<T extends object>(binding: JobBinding<T>): JobBinding {
  return binding;
}
