import { Form } from '@remix-run/react';
import { RulesForm } from '~/domain/signals/schema';
import type { FormFault } from '~/platform/http.server';
import { ErrorSummary } from '~/ui/error-summary';
import { Input } from '~/ui/input';
import { Panel } from '~/ui/panel';
import { type LookedAt, PublishSteps } from '~/ui/signals/publish-steps';
import { Textarea } from '~/ui/textarea';
import { useCheckedForm } from '~/ui/use-checked-form';

type Props = {
  version: number;
  initial: Record<string, string | string[] | undefined>;
  answer?: { fault: FormFault; looked: LookedAt | null };
};
type FieldOf = ReturnType<typeof useCheckedForm<typeof RulesForm>>['field'];

/** How many signals make an account ready, what fits, and who is who. Works without JavaScript. */
export function RulesEditor({ version, initial, answer }: Props) {
  const form = useCheckedForm(RulesForm, { initial, fault: answer?.fault });
  return (
    <Form method="post" action="#effect" className="grid gap-5" {...form.props}>
      <ErrorSummary errors={form.errors} />
      <Panel title="Ready">
        <div className="grid gap-5 sm:grid-cols-2">
          <Input
            label="Signals needed"
            hint="So many fired make an account ready."
            inputMode="numeric"
            width="s"
            required
            {...form.field('needed')}
          />
          <Input
            label="A signal fires at"
            hint="Its strength after decay, from 0.05 to 1."
            inputMode="decimal"
            width="s"
            required
            {...form.field('firesAt')}
          />
        </div>
      </Panel>
      <FitPanel field={form.field} />
      <PeoplePanel field={form.field} />
      <PublishSteps version={version} looked={answer?.looked ?? null} errors={form.errors} />
    </Form>
  );
}

function FitPanel({ field }: { field: FieldOf }) {
  return (
    <Panel title="Fit" end="the four add up to 100 points">
      <div className="grid gap-5 sm:grid-cols-2">
        <Input label="Points for size" inputMode="numeric" width="s" required {...field('sizePoints')} />
        <Input
          label="All of them from so many seats"
          inputMode="numeric"
          width="s"
          required
          {...field('fullAtSeats')}
        />
        <Input label="Points for industry" inputMode="numeric" width="s" required {...field('industryPoints')} />
        <Textarea
          label="Industries that fit"
          hint="One a line, as in the CRM. None: any industry fits."
          optional
          {...field('industries')}
        />
        <Input label="Points for plan" inputMode="numeric" width="s" required {...field('planPoints')} />
        <Textarea
          label="Plans that fit"
          hint="One a line, as in the CRM. None: any plan fits."
          optional
          {...field('plans')}
        />
        <Input label="Points for tenure" inputMode="numeric" width="s" required {...field('tenurePoints')} />
        <Input
          label="All of them after so many months"
          inputMode="numeric"
          width="s"
          required
          {...field('fullAtMonths')}
        />
        <Input
          label="An account fits from"
          hint="Points of 100."
          inputMode="numeric"
          width="s"
          required
          {...field('highFrom')}
        />
      </div>
    </Panel>
  );
}

function PeoplePanel({ field }: { field: FieldOf }) {
  return (
    <Panel title="Who is who at an account">
      <div className="grid gap-5 sm:grid-cols-2">
        <Input
          label="Champions an account"
          hint="The top users by actions."
          inputMode="numeric"
          width="s"
          required
          {...field('champions')}
        />
        <Input
          label="From so many actions in 30 days"
          inputMode="numeric"
          width="s"
          required
          {...field('championActions')}
        />
        <Textarea
          label="Words of decision makers"
          hint="One a line. Looked for in the title, then in the role in our product; whole words only."
          rows={6}
          optional
          {...field('decisionMakerWords')}
        />
        <Textarea label="Words of influencers" hint="One a line." rows={6} optional {...field('influencerWords')} />
      </div>
    </Panel>
  );
}
