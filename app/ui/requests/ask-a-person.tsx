import { type SopSettings, tierWords } from '~/domain/requests/sop';
import type { Triage } from '~/domain/requests/triage';
import { Banner } from '~/ui/banner';
import { Button } from '~/ui/button';
import { formatList, plural } from '~/ui/format';
import { Panel } from '~/ui/panel';
import { Textarea } from '~/ui/textarea';
import { Tier } from '~/ui/tier';
import { WhyList } from '~/ui/why-list';

type Props = {
  triage: Triage | null;
  sop: SopSettings;
  /** assets are shown, and none was enough */
  hasAssets: boolean;
  assetsNote: string;
  error?: string[];
};

/** What submitting starts and how quickly, or why this deal may not ask for it yet. */
export function AskAPerson({ triage, sop, hasAssets, assetsNote, error }: Props) {
  if (triage && !triage.gate.passes) return <ClosedGate triage={triage} sop={sop} />;
  return (
    <Panel title={hasAssets ? 'Or ask a person' : 'Ask'}>
      <div className="grid gap-4">
        {triage && <Promise triage={triage} />}
        {hasAssets && (
          <Textarea
            name="assetsNote"
            label="Why is none of these enough?"
            hint="A few words. They help us to write the piece that was missing."
            optional={!sop.assets.notEnoughNeedsReason}
            error={error}
            defaultValue={assetsNote}
            rows={2}
          />
        )}
        <div>
          <Button>{hasAssets ? 'None is enough: submit the request' : 'Submit the request'}</Button>
        </div>
      </div>
    </Panel>
  );
}

function Promise({ triage }: { triage: Triage }) {
  const { firstAnswerHours, fulfilDays } = triage.sla;
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <Tier tier={triage.tier} label={tierWords[triage.tier]} />
        <span>
          First answer within {plural(firstAnswerHours, 'business hour')}, {triage.tier === 3 ? 'a person' : 'done'}{' '}
          within {plural(fulfilDays, 'business day')}.
        </span>
      </p>
      <Gate triage={triage} />
    </>
  );
}

function ClosedGate({ triage, sop }: { triage: Triage; sop: SopSettings }) {
  const offered = triage.gate.offersInstead.map(({ label }) => label.toLowerCase());
  return (
    <Panel title="Not yet for this deal">
      <div className="grid gap-4">
        <Banner tone="warn" title={sop.gate.instead}>
          {offered.length > 0 && `For this deal now: ${formatList(offered)}. Choose it under “What do you need?”.`}
        </Banner>
        <Gate triage={triage} />
        <p className="text-ink-2">{sop.gate.why}</p>
      </div>
    </Panel>
  );
}

const Gate = ({ triage }: { triage: Triage }) => (
  <WhyList reasons={triage.gate.reasons.map(({ sign, clause, here }) => ({ sign, text: clause, detail: here }))} />
);
