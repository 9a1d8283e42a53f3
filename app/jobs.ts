import { sendSignInLinkJob, sweepAccessJob } from '~/domain/access/schema';
import { sendSignInLink } from '~/domain/access/send-sign-in-link.server';
import { sweepAccess } from '~/domain/access/sweep-access.server';
import { answerApplication } from '~/domain/advocates/answer-application.server';
import { answerApplicationJob } from '~/domain/advocates/schema';
import { db } from '~/platform/db.server';
import type { JobBinding } from '~/platform/queue.server';

/** Every job and schedule. A binding says what is done, how often it is tried again, and when it runs by itself. */
export const jobs: JobBinding[] = [
  bind({ job: sendSignInLinkJob, handle: ({ signInId }, now) => sendSignInLink(db(), signInId, now) }),
  bind({ job: sweepAccessJob, handle: (_, now) => sweepAccess(db(), now), cron: '15 3 * * *' }),
  bind({ job: answerApplicationJob, handle: ({ applicationId }, now) => answerApplication(db(), applicationId, now) }),
];

/** Ties the handler's payload to the job's. */
function bind<T extends object>(binding: JobBinding<T>): JobBinding {
  return binding;
}
