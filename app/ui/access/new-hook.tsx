import { Form } from '@remix-run/react';
import { teamNames, teams } from '~/domain/requests/teams';
import { Banner } from '~/ui/banner';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { Input } from '~/ui/input';
import { Panel } from '~/ui/panel';
import { Select } from '~/ui/select';

type Fault = { errors: Record<string, string[]>; values: Record<string, string | string[]> };
type Props = { askers: { value: string; label: string }[]; fault?: Fault };

/** Name, team and person of a new hook; what was typed stays after an error. */
export function NewHook({ askers, fault }: Props) {
  const field = (name: string) => ({
    name,
    defaultValue: String(fault?.values[name] ?? ''),
    error: fault?.errors[name],
  });
  return (
    <Panel title="Open a hook">
      <Form method="post" className="grid gap-5" noValidate>
        <ErrorSummary errors={fault?.errors} />
        <Input label="Button or command that will use it" required maxLength={80} {...field('name')} />
        <Select
          label="Team"
          hint="Its requests follow this team’s SOP."
          options={teams.map((team) => ({ value: team, label: teamNames[team] }))}
          empty="Choose"
          {...field('team')}
        />
        <Select
          label="Whose request it is"
          hint="Where the sender names no colleague by e-mail address."
          options={askers}
          empty="Choose"
          {...field('actsAsId')}
        />
        <div>
          <Button>Open the hook</Button>
        </div>
      </Form>
    </Panel>
  );
}

/** The one time that a hook's secret is shown. */
export function MadeHook({
  name,
  hookId,
  secret,
  site,
}: {
  name: string;
  hookId: string;
  secret: string;
  site: string;
}) {
  return (
    <Banner tone="good" title={`The hook ${name} is open. Copy its secret now: it is not shown again.`}>
      <code className="mt-2 block font-mono break-all select-all">{secret}</code>
      <code className="mt-2 block font-mono break-all select-all">{`${site}/hooks/requests/${hookId}`}</code>
    </Banner>
  );
}
