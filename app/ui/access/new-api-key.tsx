import { Form } from '@remix-run/react';
import { apiScopeNames, apiScopes } from '~/domain/access/api-scopes';
import { Banner } from '~/ui/banner';
import { Button } from '~/ui/button';
import { Checkbox } from '~/ui/checkbox';
import { ErrorSummary } from '~/ui/error-summary';
import { Input } from '~/ui/input';
import { Panel } from '~/ui/panel';
import { Question } from '~/ui/question';

type Fault = { errors: Record<string, string[]>; values: Record<string, string | string[]> };

/** Name and scopes of a new key; what was typed stays after an error. */
export function NewApiKey({ fault }: { fault?: Fault }) {
  const picked = [fault?.values.scopes ?? []].flat();
  return (
    <Panel title="Make a key">
      <Form method="post" className="grid gap-5" noValidate>
        <ErrorSummary errors={fault?.errors} />
        <Input
          label="Program that will hold it"
          hint="One key a program, so that one can be revoked alone."
          name="name"
          required
          maxLength={80}
          defaultValue={String(fault?.values.name ?? '')}
          error={fault?.errors.name}
        />
        <Question id="scopes" legend="What it may do" error={fault?.errors.scopes}>
          <div className="grid gap-2">
            {apiScopeNames.map((scope) => (
              <Checkbox
                key={scope}
                label={apiScopes[scope]}
                name="scopes[]"
                id={`scope-${scope}`}
                value={scope}
                defaultChecked={picked.includes(scope)}
              />
            ))}
          </div>
        </Question>
        <div>
          <Button>Make the key</Button>
        </div>
      </Form>
    </Panel>
  );
}

/** The one time that a key is shown. */
export function MadeApiKey({ name, apiKey }: { name: string; apiKey: string }) {
  return (
    <Banner tone="good" title={`The key of ${name} is made. Copy it now: it is not shown again.`}>
      <code className="mt-2 block font-mono break-all select-all">{apiKey}</code>
    </Banner>
  );
}
