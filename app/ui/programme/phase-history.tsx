import { phaseNames, phases, phaseWords } from '~/domain/programme/phases';
import type { Phase } from '~/generated/prisma/enums';
import { More } from '~/ui/more';
import { Panel } from '~/ui/panel';
import { Timeline } from '~/ui/timeline';

/** What every phase brings; those that are here or next stand open. */
export function WhatPhasesAdd({ phase: current }: { phase: Phase }) {
  return (
    <Panel title="What each phase adds">
      <div className="grid gap-2">
        {phases.map((phase) => (
          <More key={phase} summary={phaseNames[phase]} open={phases.indexOf(phase) <= phases.indexOf(current) + 1}>
            <ul className="list-disc pl-5">
              {phaseWords[phase].adds.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </More>
        ))}
        <p className="text-xs text-ink-2">
          What a phase does not need yet is folded under “Later”, and always open to you.
        </p>
      </div>
    </Panel>
  );
}

type Change = { id: string; at: string; when: string; phase: Phase; isEarly: boolean; reason: string; by: string };

/** Every change of phase, with who made it and why. */
export function PhaseHistory({ changes }: { changes: readonly Change[] }) {
  return (
    <Panel title="History">
      {changes.length === 0 ? (
        <p className="text-ink-2">The programme has crawled since it was set up.</p>
      ) : (
        <Timeline
          events={changes.map(({ id, at, when, phase, isEarly, reason, by }) => ({
            ...{ id, at, when },
            text: `${phaseNames[phase]}${isEarly ? ', early' : ''}, by ${by}`,
            detail: reason,
          }))}
        />
      )}
    </Panel>
  );
}
