import { Form } from '@remix-run/react';
import type { DealChoice } from '~/domain/requests/deals.server';
import type { DraftForm } from '~/domain/requests/draft';
import type { Looked } from '~/domain/requests/intake.server';
import { type Kind, type SopSettings, tierWords } from '~/domain/requests/sop';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { formatMinutes } from '~/ui/format';
import { Input } from '~/ui/input';
import { Panel } from '~/ui/panel';
import { RadioCards } from '~/ui/radio-cards';
import { AskAPerson } from '~/ui/requests/ask-a-person';
import { DealPicker } from '~/ui/requests/deal-picker';
import { OffersFirst } from '~/ui/requests/offers-first';
import { NeedFields, RestFields } from '~/ui/requests/request-fields';
import { SameDeal } from '~/ui/requests/same-deal';
import { useAutosave } from '~/ui/requests/use-autosave';
import { useFreshOnFocus } from '~/ui/requests/use-fresh-on-focus';

type Props = {
  sop: { team: string; settings: SopSettings };
  values: DraftForm;
  deals: DealChoice[];
  looked: Looked;
  today: string;
  errors: Record<string, string[]>;
};

/** The questions of a request as the team's SOP asks them; what answers them already stands before the rest is asked. */
export function NewRequestForm({ sop, values, deals, looked, today, errors }: Props) {
  const { settings } = sop;
  const autosave = useAutosave('/requests/draft');
  useFreshOnFocus();
  const fields = { questions: settings.questions, values, errors, today };
  const mustOpen =
    looked.isLive && settings.assets.openOneBeforeLive && !looked.assets.some(({ opened }) => opened > 0);
  const isClosed = looked.triage !== null && !looked.triage.gate.passes;
  const ask = (
    <AskAPerson
      {...{ triage: looked.triage, sop: settings, hasAssets: looked.assets.length > 0 }}
      assetsNote={values.assetsNote}
      error={errors.assetsNote}
    />
  );
  return (
    <Form method="post" noValidate className="grid gap-4" {...autosave.props}>
      {/* Enter in a field looks again; it never submits and never says that an asset was enough. */}
      <button
        className="sr-only"
        formAction="/requests/draft"
        name="intent"
        value="look"
        tabIndex={-1}
        aria-hidden="true"
      />
      <input type="hidden" name="submissionKey" value={values.submissionKey} />
      <input type="hidden" name="team" value={sop.team} />
      <input type="hidden" name="seen" value={looked.assets.map(({ id }) => id).join(',')} />
      <ErrorSummary errors={errors} />
      <Panel title="What do they need to know?">
        <div className="grid gap-5">
          <RadioCards
            name="activity"
            legend="What do you need?"
            error={errors.activity}
            choices={settings.kinds.map(kindChoice)}
            defaultValue={values.activity}
          />
          <DealFields {...{ settings, values, deals, errors }} />
          <NeedFields {...fields} />
          <div className="flex flex-wrap items-center gap-3">
            <Button
              variant={looked.isLooked ? 'quiet' : 'primary'}
              formAction="/requests/draft"
              name="intent"
              value="look"
            >
              {looked.isLooked ? 'Look again' : 'Look for answers first'}
            </Button>
            <span className="text-ink-2" role="status">
              {autosave.isSaving ? 'Looking and keeping your draft …' : ''}
            </span>
          </div>
        </div>
      </Panel>
      <SameDeal requests={looked.sameDeal} />
      <OffersFirst
        {...{ assets: looked.assets, isLooked: looked.isLooked, mustOpen, error: errors.seen }}
        formKey={values.submissionKey}
      />
      {looked.isLooked && (
        <>
          {/* Who cannot ask yet reads it before the questions that they need not answer. */}
          {isClosed && ask}
          <Panel title="What a person would need to know">
            <RestFields key={values.dealId} {...fields} />
          </Panel>
          {!isClosed && ask}
        </>
      )}
    </Form>
  );
}

/** One radio is an activity and its helper: a kind with a product advocate has its own. */
const kindChoice = ({ activity, helper, label, tier, minutes }: Kind) => ({
  value: helper === 'ADVOCATE' ? activity : `${activity}:${helper}`,
  label,
  hint: `Tier ${tier}, ${tierWords[tier]}. ${whose(tier, helper, minutes)}`,
});

function whose(tier: Kind['tier'], helper: Kind['helper'], minutes: number): string {
  if (tier === 1) return 'Nobody is asked.';
  return `${formatMinutes(minutes)} of ${helper === 'ADVOCATE' ? 'an advocate’s' : 'a product advocate’s'} time.`;
}

type DealProps = Pick<Props, 'values' | 'deals' | 'errors'> & { settings: SopSettings };

function DealFields({ settings: { questions }, values, deals, errors }: DealProps) {
  const isFree = questions.deal?.when !== 'must';
  return (
    <>
      {questions.deal && (
        <DealPicker
          {...{ deals, q: values.dealQuery, chosenId: values.dealId, optional: isFree, error: errors.dealId }}
          legend="Deal"
          hint={questions.deal.hint}
        />
      )}
      {isFree && (
        <Input
          name="about"
          label="What is it for?"
          hint="A launch, an event, a customer. It becomes the title."
          optional={Boolean(questions.deal)}
          error={errors.about}
          defaultValue={values.about}
        />
      )}
    </>
  );
}
