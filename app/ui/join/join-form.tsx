import { zodResolver } from '@hookform/resolvers/zod';
import { Form, Link, useNavigation, useSubmit } from '@remix-run/react';
import { type FormEvent, useEffect } from 'react';
import { type FieldErrors, useForm } from 'react-hook-form';
import type { z } from 'zod';
import { JoinForm } from '~/domain/advocates/schema';
import type { FormFault } from '~/platform/http.server';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { Honeypot } from '~/ui/honeypot';
import { LimitsPart, WishesPart, WorthPart, YouPart } from './join-parts';

export type Typed = z.input<typeof JoinForm>;
export type JoinDefaults = { timeZone: string; quarterlyCap: number; source?: string; name?: string; email?: string };

type Props = { fault?: FormFault; defaults: JoinDefaults; zones: { value: string; label: string }[]; company: string };

/** The join form: native and complete by itself; with a script the same schema answers before it is sent. */
export function JoinQuestions({ fault, defaults, zones, company }: Props) {
  const submit = useSubmit();
  const busy = useNavigation().state !== 'idle';
  const { timeZone, quarterlyCap, name = '', email = '' } = defaults;
  const typed = fault?.values ?? { timeZone, quarterlyCap: String(quarterlyCap), name, email };
  const { register, handleSubmit, formState, setValue } = useForm<Typed, unknown, JoinForm>({
    resolver: zodResolver(JoinForm),
    shouldFocusError: false,
    reValidateMode: 'onChange',
  });
  const errors = formState.isSubmitted && !formState.isValid ? messages(formState.errors) : (fault?.errors ?? {});

  // The browser knows the time zone better than the company's setting does.
  useEffect(() => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (!fault && zones.some(({ value }) => value === zone)) setValue('timeZone', zone);
  }, [fault, zones, setValue]);

  const send = (event: FormEvent<HTMLFormElement>) => {
    const form = event.currentTarget;
    if (busy) event.preventDefault();
    else void handleSubmit(() => submit(form))(event);
  };
  const part = { typed, errors, register };
  return (
    <div className="grid gap-8">
      <ErrorSummary errors={errors} />
      <Form method="post" noValidate onSubmit={send}>
        <Honeypot />
        {defaults.source && <input type="hidden" {...register('source')} defaultValue={defaults.source} />}
        <YouPart {...part} zones={zones} />
        <WishesPart {...part} />
        <WorthPart {...part} />
        <LimitsPart {...part} company={company} />
        <div className="grid justify-items-start gap-5 border-t border-line pt-8">
          <p className="text-ink-2 text-md max-w-[38em]">
            By joining you accept the <Link to="/terms">programme terms</Link>. How we use what you wrote, and how to
            export or erase it, is in <Link to="/privacy">our privacy notice</Link>.
          </p>
          <Button size="large" className="max-sm:w-full max-sm:justify-center" aria-disabled={busy}>
            Join the programme
          </Button>
        </div>
      </Form>
    </div>
  );
}

const messages = (errors: FieldErrors): Record<string, string> =>
  Object.fromEntries(Object.entries(errors).map(([name, error]) => [name, String(error?.message ?? '')]));
