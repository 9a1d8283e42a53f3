import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { guard, notFound } from '~/domain/access/guard.server';
import { sopSections } from '~/domain/requests/sop-page';
import { findSop } from '~/domain/requests/sops.server';
import { findTeam, teamNames, teamSlug } from '~/domain/requests/teams';
import { answerSop } from '~/domain/sops/answer-sop.server';
import { AgreeForm } from '~/domain/sops/schema';
import { changeText, sopChanges } from '~/domain/sops/sop-changes';
import { diffPages } from '~/domain/sops/sop-diff';
import { findAsked } from '~/domain/sops/versions.server';
import { db } from '~/platform/db.server';
import { fault, invalid, readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { Banner } from '~/ui/banner';
import { Button } from '~/ui/button';
import { ErrorSummary } from '~/ui/error-summary';
import { PageHead } from '~/ui/page-head';
import { Panel } from '~/ui/panel';
import { RadioCards } from '~/ui/radio-cards';
import { Paper } from '~/ui/sops/paper';
import { Textarea } from '~/ui/textarea';

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.name} SOP: do you agree?` : 'SOP' },
];

/** Also after a refusal: the draft is shown as it is now. */
export const shouldRevalidate = () => true;

export async function loader(args: LoaderFunctionArgs) {
  const { personId } = await guard(args, 'sops.read');
  const team = findTeam(args.params.team ?? '');
  const [inForce, asked] = team
    ? await Promise.all([findSop(db(), team), findAsked(db(), team, personId)])
    : [null, null];
  if (!team || !inForce) throw notFound();
  if (!asked) throw redirect(`/sops/${teamSlug(team)}`);
  const { sop, agrees, answeredAt, words, askedBy } = asked;
  return {
    name: teamNames[team],
    title: sop.settings.title,
    version: sop.version,
    inForce: inForce.version,
    isDraft: sop.publishedAt === null,
    askedBy: askedBy.name,
    savedAt: sop.updatedAt.toISOString(),
    answer: answeredAt && answeredAt >= sop.updatedAt ? (agrees ? ('agree' as const) : ('wrong' as const)) : null,
    changedSince: Boolean(answeredAt && answeredAt < sop.updatedAt),
    words: words ?? '',
    changes: sopChanges(inForce.settings, sop.settings).map(changeText),
    sections: diffPages(sopSections(inForce.settings), sopSections(sop.settings)),
  };
}

const CHANGED = 'The draft changed while you read. It is shown as it is now: read the marked words again, then answer.';

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'sops.read');
  const team = findTeam(args.params.team ?? '');
  if (!team) throw notFound();
  const form = await readForm(args.request, AgreeForm);
  if (!form.ok) return invalid(form.reason);
  const { answer, savedAt: readAt, words } = form.value;
  const result = await answerSop(db(), { team, readAt, agrees: answer === 'agree', words }, person, new Date());
  if (!result.ok && result.reason === 'not asked') throw notFound();
  if (!result.ok) return invalid(fault(CHANGED, { answer, words }));
  return redirectWithToast(`/sops/${teamSlug(team)}/agree`, 'Thank you. Whoever asked you knows.');
}

const choices = [
  { value: 'agree', label: 'I agree', hint: 'We work like this.' },
  { value: 'wrong', label: 'Something is wrong', hint: 'Say what; whoever asked you reads it at once.' },
];

export default function AgreeWithSop() {
  const { name, title, version, inForce, isDraft, askedBy, savedAt, answer, changedSince, words, changes, sections } =
    useLoaderData<typeof loader>();
  const found = useActionData<typeof action>()?.fault;
  const state = isDraft ? `Version ${version}, draft. In force: version ${inForce}.` : `Version ${version}, in force.`;
  return (
    <>
      <PageHead title={`Would ${name} work like this?`} sub={`${askedBy} asks you to read it. ${state}`} />
      <div className="two-columns">
        <Panel title="The page" end={changes.length > 0 ? 'what changes is marked' : undefined} flush>
          <Paper title={title} meta={state} sections={sections} />
        </Panel>
        <Panel title="Your answer">
          <Form method="post" noValidate className="grid gap-4">
            <ErrorSummary errors={found?.errors} />
            {changedSince && (
              <Banner tone="info" title="It changed after your answer.">
                Please read it once more.
              </Banner>
            )}
            <input type="hidden" name="savedAt" value={savedAt} />
            <RadioCards
              name="answer"
              legend="Does it work for you?"
              choices={choices}
              error={found?.errors.answer}
              defaultValue={String(found?.values.answer ?? answer ?? '')}
            />
            <Textarea
              name="words"
              label="In your words"
              hint="Needed where something is wrong. It stands beside the version."
              maxLength={1000}
              error={found?.errors.words}
              defaultValue={String(found?.values.words ?? words)}
            />
            <div>
              <Button>{answer ? 'Answer again' : 'Answer'}</Button>
            </div>
          </Form>
        </Panel>
      </div>
    </>
  );
}
