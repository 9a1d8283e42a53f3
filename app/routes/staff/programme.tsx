import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { guard } from '~/domain/access/guard.server';
import { may } from '~/domain/access/permissions';
import { changePhase } from '~/domain/programme/change-phase.server';
import { listPhases } from '~/domain/programme/phase.server';
import { readPhase } from '~/domain/programme/phase-view.server';
import { phaseNames, phases, phaseWords } from '~/domain/programme/phases';
import { PhaseForm } from '~/domain/programme/schema';
import { db } from '~/platform/db.server';
import { fault, invalid, readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { ButtonLink } from '~/ui/button';
import { formatDate } from '~/ui/format';
import { PageHead } from '~/ui/page-head';
import { Panel } from '~/ui/panel';
import { ChangePhase } from '~/ui/programme/change-phase';
import { CriteriaList } from '~/ui/programme/criteria-list';
import { PhaseHistory, WhatPhasesAdd } from '~/ui/programme/phase-history';
import { PhaseSteps } from '~/ui/programme/phase-steps';

export const meta: MetaFunction = () => [{ title: 'Programme' }];

export async function loader(args: LoaderFunctionArgs) {
  const { timeZone, role } = await guard(args, 'programme.read');
  const [view, history] = await Promise.all([readPhase(db(), timeZone, new Date()), listPhases(db())]);
  const changes = history.map(({ id, phase, startedAt, isEarly, reason, decidedBy }) => ({
    ...{ id, phase, isEarly, reason, by: decidedBy.name },
    ...{ at: startedAt.toISOString(), when: formatDate(startedAt, timeZone) },
  }));
  return { view, changes, mayManage: may(role, 'programme.manage') };
}

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'programme.manage');
  const form = await readForm(args.request, PhaseForm);
  if (!form.ok) return invalid(form.reason);
  const changed = await changePhase(db(), form.value, person, new Date());
  if (!changed.ok) return invalid(fault(refusals[changed.reason], form.value, fields[changed.reason]));
  const { phase } = changed.value;
  return redirectWithToast('/programme', `The programme is in ${phaseNames[phase].toLowerCase()} now.`);
}

const refusals = {
  moved: 'Somebody changed the phase meanwhile. Look at it as it is now.',
  'no-step': 'A programme goes one phase at a time.',
  'reason-needed': 'Say why in ten letters or more. It is kept with the criteria as they stand.',
};
const fields = { moved: 'form', 'no-step': 'form', 'reason-needed': 'reason' };

export default function Programme() {
  const { view, changes, mayManage } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { phase, since, criteria } = view;
  const met = criteria.filter(({ isMet }) => isMet).length;
  const next = phases[phases.indexOf(phase) + 1];
  return (
    <>
      <PageHead
        title="Programme"
        sub={`${phaseNames[phase]}${since ? ` since ${since}` : ''}. ${phaseWords[phase].about}`}
        actions={
          <ButtonLink variant="quiet" to="/programme/pods">
            Pods
          </ButtonLink>
        }
      />
      <div className="two-columns">
        <div className="grid gap-4">
          <Panel title={next ? `Before ${phaseNames[next].toLowerCase()}` : 'Run'} end="Measured live">
            <div className="grid gap-4">
              <PhaseSteps phase={phase} met={met} all={criteria.length} />
              <p>
                {next
                  ? `${met} of ${criteria.length} met to start ${phaseNames[next].toLowerCase()}.`
                  : 'The last phase: it is kept, not left.'}
              </p>
              <CriteriaList criteria={criteria} full />
            </div>
          </Panel>
          {mayManage && <ChangePhase view={view} fault={refused?.fault} />}
        </div>
        <div className="grid gap-4">
          <WhatPhasesAdd phase={phase} />
          <PhaseHistory changes={changes} />
        </div>
      </div>
    </>
  );
}
