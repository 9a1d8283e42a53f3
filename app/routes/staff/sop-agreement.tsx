import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { guard, notFound } from '~/domain/access/guard.server';
import { findSop } from '~/domain/requests/sops.server';
import { findTeam, teamNames, teamSlug } from '~/domain/requests/teams';
import { SendForm } from '~/domain/sops/schema';
import { sendSop } from '~/domain/sops/send-sop.server';
import { findDraft, listMembers, listVersions } from '~/domain/sops/versions.server';
import { db } from '~/platform/db.server';
import { fault, invalid, readForm } from '~/platform/http.server';
import { redirectWithToast } from '~/platform/toast.server';
import { Button } from '~/ui/button';
import { Checkbox } from '~/ui/checkbox';
import { Dot } from '~/ui/dot';
import { EmptyState } from '~/ui/empty-state';
import { ErrorSummary } from '~/ui/error-summary';
import { formatDate, formatList } from '~/ui/format';
import { PageHead } from '~/ui/page-head';
import { Panel } from '~/ui/panel';
import { Question } from '~/ui/question';
import { Cell, Row, Table } from '~/ui/table';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data ? `Who agrees, ${data.name}` : 'SOP' }];

export async function loader(args: LoaderFunctionArgs) {
  const { timeZone } = await guard(args, 'sops.manage');
  const team = findTeam(args.params.team ?? '');
  const [inForce, draft] = team ? await Promise.all([findSop(db(), team), findDraft(db(), team)]) : [null, null];
  if (!team || !inForce) throw notFound();
  const { version } = draft ?? inForce;
  const [members, versions] = await Promise.all([listMembers(db(), team), listVersions(db(), team)]);
  const people = versions.find((one) => one.version === version)?.people ?? [];
  return {
    name: teamNames[team],
    slug: teamSlug(team),
    version,
    isDraft: Boolean(draft),
    members,
    people: people.map(({ on, ...person }) => ({ ...person, on: on ? formatDate(on, timeZone) : '' })),
  };
}

const refusals = {
  over: 'This version is no longer the newest. Open the page again and send what is there now.',
  nobody: 'Choose somebody of the team: those chosen have left it.',
};

export async function action(args: ActionFunctionArgs) {
  const person = await guard(args, 'sops.manage');
  const team = findTeam(args.params.team ?? '');
  if (!team) throw notFound();
  const form = await readForm(args.request, SendForm);
  if (!form.ok) return invalid(form.reason);
  const { version, people: personIds } = form.value;
  const result = await sendSop(db(), { team, version, personIds }, person, new Date());
  if (!result.ok) return invalid(fault(refusals[result.reason], form.value, 'people'));
  const said = `${formatList(result.value.names)} got a letter. You hear from us when they answer.`;
  return redirectWithToast(`/sops/${teamSlug(team)}/agreement`, said);
}

export default function SopAgreement() {
  const { name, slug, version, isDraft, members, people } = useLoaderData<typeof loader>();
  const found = useActionData<typeof action>()?.fault;
  return (
    <>
      <PageHead
        title={`Does ${name} agree?`}
        crumbs={[
          { to: '/sops', label: 'SOPs' },
          { to: `/sops/${slug}`, label: name },
        ]}
        here="Agreement"
        sub={`Version ${version}, ${isDraft ? 'draft' : 'in force'}. It counts as agreed once somebody of the team says yes and nobody says that something is wrong.`}
      />
      <div className="grid max-w-[52rem] gap-4">
        {people.length > 0 && <Answers people={people} />}
        {members.length === 0 ? (
          <EmptyState title={`Nobody of ${name} is here yet`}>
            Invite somebody of the team first, under People. Only they can agree.
          </EmptyState>
        ) : (
          <Panel title={people.length > 0 ? 'Ask others, or again' : 'Send it to read'}>
            <Form method="post" noValidate className="grid gap-4">
              <ErrorSummary errors={found?.errors} />
              <input type="hidden" name="version" value={version} />
              <Question
                id="people"
                legend="Who reads it"
                hint="Each gets a letter with a link, reads what changes, and agrees or says what is wrong."
                error={found?.errors.people}
              >
                <div className="grid gap-1">
                  {members.map((member) => (
                    <Checkbox
                      key={member.id}
                      id={`people-${member.id}`}
                      name="people[]"
                      value={member.id}
                      label={member.name}
                      hint={member.email}
                    />
                  ))}
                </div>
              </Question>
              <div>
                <Button>Send to {name} to agree</Button>
              </div>
            </Form>
          </Panel>
        )}
      </div>
    </>
  );
}

const columns = [
  { id: 'who', label: 'Who' },
  { id: 'answer', label: 'Answer' },
  { id: 'words', label: 'In their words' },
];
const tones = { agrees: 'good', objects: 'bad', waiting: 'idle', 'read an earlier draft': 'warn' } as const;

function Answers({ people }: Pick<ReturnType<typeof useLoaderData<typeof loader>>, 'people'>) {
  return (
    <Panel title="What they say" count={people.length} flush>
      <Table caption="Answers of the team" columns={columns} stacked>
        {people.map(({ name, answer, words, on }) => (
          <Row key={name}>
            <Cell head>{name}</Cell>
            <Cell label="Answer">
              <Dot tone={tones[answer]}>{answer}</Dot>
              {on && <small>{on}</small>}
            </Cell>
            <Cell label="In their words" full>
              {words || '–'}
            </Cell>
          </Row>
        ))}
      </Table>
    </Panel>
  );
}
