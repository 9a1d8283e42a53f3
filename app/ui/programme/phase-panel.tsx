import { Link } from '@remix-run/react';
import type { Criterion } from '~/domain/programme/exit-criteria';
import { phaseNames, phases } from '~/domain/programme/phases';
import type { Phase } from '~/generated/prisma/enums';
import { CriteriaList } from '~/ui/programme/criteria-list';
import { Panel } from '~/ui/panel';
import { PhaseSteps } from '~/ui/programme/phase-steps';

export type PhaseView = { phase: Phase; since: string | null; isEarly: boolean; reason: string; criteria: Criterion[] };

/** Where the programme stands, for Today: the phase, and what is still open before the next one. */
export function PhasePanel({ view: { phase, since, isEarly, reason, criteria } }: { view: PhaseView }) {
  const met = criteria.filter(({ isMet }) => isMet).length;
  const next = phases[phases.indexOf(phase) + 1];
  return (
    <Panel
      title="Programme phase"
      end={since && `since ${since}`}
      footer={
        <>
          {isEarly && `${phaseNames[phase]} began early: “${reason}”. `}
          <Link to="/programme">
            {next && met === criteria.length ? `Start ${phaseNames[next]}` : 'Evidence and history'}
          </Link>
        </>
      }
    >
      <div className="grid gap-3">
        <PhaseSteps phase={phase} met={met} all={criteria.length} />
        {next ? (
          <p>
            <strong>
              {met} of {criteria.length} met to start {phaseNames[next]}.
            </strong>{' '}
            Each line is measured live.
          </p>
        ) : (
          <p>
            The programme runs. Keep it personal: <Link to="/programme/pods">pods</Link>.
          </p>
        )}
        <CriteriaList criteria={criteria} />
      </div>
    </Panel>
  );
}
