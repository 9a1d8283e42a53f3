import { type Tier as TierNumber, tierWords } from '~/domain/requests/sop';
import type { Triage } from '~/domain/requests/triage';
import { Banner } from '~/ui/banner';
import { Button } from '~/ui/button';
import { formatList, plural } from '~/ui/format';
import { Panel } from '~/ui/panel';
import { Textarea } from '~/ui/textarea';
import { Tier } from '~/ui/tier';
import { WhyList } from '~/ui/why-list';

type Asset = { id: string; title: string; summary: string; link: string; line: string; why: string[] };
export type Looked = {
  assets: Asset[];
  triage: Triage;
  instead: string;
  why: string;
  notEnoughNeedsReason: boolean;
};

type Props = { looked: Looked; assetsNote?: string; error?: string[] };

/** What is ready to use, before anything is submitted; then what submitting would start, or why it may not. */
export function OffersFirst({ looked, assetsNote, error }: Props) {
  const { assets, triage } = looked;
  return (
    <div className="grid gap-4">
      <Panel
        title={assets.length ? 'Is one of these enough?' : 'Nothing ready fits'}
        count={assets.length || undefined}
        flush={assets.length > 0}
      >
        {assets.length === 0 && (
          <p className="text-ink-2">No finished piece speaks about this yet, so a person is needed.</p>
        )}
        {assets.length > 0 && (
          <ul>
            {assets.map((asset) => (
              <li
                key={asset.id}
                className="grid gap-2 border-b border-line px-4 py-3 last:border-b-0 sm:grid-cols-[minmax(0,1fr)_auto]"
              >
                <div className="grid gap-1">
                  <a className="title-link" href={asset.link} target="_blank" rel="noreferrer">
                    {asset.title}
                  </a>
                  <p className="text-xs text-ink-2">
                    {asset.line}. {asset.summary}
                  </p>
                  <WhyList reasons={asset.why.map((text) => ({ sign: 'plus', text }))} />
                </div>
                <div>
                  <Button
                    variant="quiet"
                    size="small"
                    name="enough"
                    value={asset.id}
                    aria-label={`This was enough: ${asset.title}`}
                  >
                    This was enough
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        )}
      </Panel>
      {triage.gate.passes ? (
        <Panel title="Or ask a person">
          <div className="grid gap-4">
            <Promise triage={triage} />
            {assets.length > 0 && (
              <Textarea
                name="assetsNote"
                label="Why is none of these enough?"
                hint="A few words. They help us to write the piece that was missing."
                optional={!looked.notEnoughNeedsReason}
                error={error}
                defaultValue={assetsNote}
                rows={2}
              />
            )}
            <div>
              <Button name="intent" value="submit">
                {assets.length ? 'None is enough: submit the request' : 'Submit the request'}
              </Button>
            </div>
          </div>
        </Panel>
      ) : (
        <ClosedGate looked={looked} />
      )}
    </div>
  );
}

function Promise({ triage }: { triage: Triage }) {
  const { firstAnswerHours, fulfilDays } = triage.sla;
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <Tier tier={triage.tier} label={tierWords[triage.tier as TierNumber]} />
        <span>
          First answer within {plural(firstAnswerHours, 'business hour')}, {triage.tier === 3 ? 'a person' : 'done'}{' '}
          within {plural(fulfilDays, 'business day')}.
        </span>
      </p>
      <WhyList reasons={triage.gate.reasons.map(({ sign, clause, here }) => ({ sign, text: clause, detail: here }))} />
    </>
  );
}

function ClosedGate({ looked: { triage, instead, why } }: { looked: Looked }) {
  const offered = triage.gate.offersInstead.map(({ label }) => label.toLowerCase());
  return (
    <Panel title="Not yet for this deal">
      <div className="grid gap-4">
        <Banner tone="warn" title={instead}>
          {offered.length > 0 &&
            `For this deal now: ${formatList(offered)}. Choose it below under “What do you need?”.`}
        </Banner>
        <WhyList
          reasons={triage.gate.reasons.map(({ sign, clause, here }) => ({ sign, text: clause, detail: here }))}
        />
        <p className="text-ink-2">{why}</p>
      </div>
    </Panel>
  );
}
