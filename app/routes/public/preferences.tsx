import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { notFound } from '~/domain/access/guard.server';
import { consents } from '~/domain/advocates/consents';
import { findNewsletterSwitch } from '~/domain/newsletter/switch.server';
import { switchNewsletter } from '~/domain/newsletter/switch-newsletter.server';
import { db } from '~/platform/db.server';
import { invalid, readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { Button } from '~/ui/button';
import { Card } from '~/ui/card';
import { ErrorSummary } from '~/ui/error-summary';
import { Narrow } from '~/ui/narrow';
import { Tag } from '~/ui/tag';

export const meta: MetaFunction = () => [{ title: 'What you get' }, { name: 'robots', content: 'noindex' }];

/** Opened by the token of a letter, without sign-in; shows one switch and nothing about the person. */
export async function loader({ params }: LoaderFunctionArgs) {
  const found = await findNewsletterSwitch(db(), params.token ?? '');
  if (!found) throw notFound();
  return found;
}

const SwitchForm = z.object({ newsletter: z.enum(['on', 'off']) });

export async function action({ request, params }: ActionFunctionArgs) {
  const form = await readForm(request, SwitchForm);
  if (!form.ok) return invalid(form.reason);
  const token = params.token ?? '';
  const isOn = form.value.newsletter === 'on';
  const result = await switchNewsletter(db(), { token, isOn }, new Date());
  if (!result.ok) throw notFound();
  return redirectWithToast(`/preferences/${token}`, isOn ? 'The newsletter is on.' : 'The newsletter is off.');
}

export default function Preferences() {
  const { isOn } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Narrow title="What you get" lede="Leaving the newsletter is not leaving the programme.">
      <ErrorSummary errors={refused?.fault.errors} />
      <Card>
        <Form method="post" className="grid gap-4">
          <div className="flex flex-wrap items-center gap-3">
            <h2 className="display-3">Newsletter</h2>
            {isOn ? <Tag tone="good">On</Tag> : <Tag>Off</Tag>}
          </div>
          <p className="text-md text-ink-2">
            {isOn ? consents.NEWSLETTER.hint : `${consents.NEWSLETTER.question} ${consents.NEWSLETTER.hint}`}
          </p>
          <div>
            <Button variant={isOn ? 'quiet' : 'primary'} name="newsletter" value={isOn ? 'off' : 'on'}>
              {isOn ? 'Switch it off' : 'Yes, switch it on'}
            </Button>
          </div>
        </Form>
      </Card>
      <p className="text-md text-ink-2">
        Letters about what you claimed, what you are asked and what came of it go on. Limits, pauses and everything else
        are on <Link to="/me/preferences">your own page</Link>.
      </p>
    </Narrow>
  );
}
