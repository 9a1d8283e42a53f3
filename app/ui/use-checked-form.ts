import { zodResolver } from '@hookform/resolvers/zod';
import { useSubmit } from '@remix-run/react';
import type { FormEvent } from 'react';
import { type FieldValues, useForm } from 'react-hook-form';
import type { z } from 'zod';

type Values = Record<string, string | string[] | undefined>;
type Options = {
  /** What the fields hold at first. */
  initial?: Values;
  /** What the action found wrong, with what was typed. */
  fault?: { errors: Record<string, string[]>; values: Values };
};

/**
 * One schema, two runs: react-hook-form checks while somebody types, the action decides. Without JavaScript the form
 * is a plain one. Use: `const form = useCheckedForm(Schema, { fault })`, then `<Form method="post" {...form.props}>`,
 * `<ErrorSummary errors={form.errors} />` and `<Input label="…" {...form.field('name')} />`.
 */
export function useCheckedForm<S extends z.ZodType<unknown, FieldValues>>(
  schema: S,
  { initial = {}, fault }: Options = {},
) {
  const submit = useSubmit();
  const { register, handleSubmit, formState } = useForm<z.input<S>, unknown, z.output<S>>({
    resolver: zodResolver(schema),
    mode: 'onTouched',
  });
  const found = Object.entries(formState.errors).flatMap(([name, error]) =>
    typeof error?.message === 'string' ? [[name, [error.message]] as const] : [],
  );
  const errors: Record<string, readonly string[]> = { ...fault?.errors, ...Object.fromEntries(found) };

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    const form = event.currentTarget;
    const { submitter } = event.nativeEvent as SubmitEvent;
    event.preventDefault();
    void handleSubmit(() => submit((submitter as HTMLButtonElement | null) ?? form))(event);
  }

  /** Everything a control of app/ui needs besides its label. */
  function field(name: keyof z.input<S> & string) {
    const value = fault?.values[name] ?? initial[name];
    return {
      ...register(name as Parameters<typeof register>[0]),
      name,
      defaultValue: typeof value === 'string' ? value : undefined,
      error: errors[name],
    };
  }

  return { field, errors, props: { onSubmit, noValidate: true } };
}
