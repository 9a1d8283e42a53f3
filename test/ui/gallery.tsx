import { Calendar, Inbox, Plus, Search, Settings, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { Avatar } from '~/ui/avatar';
import { Banner } from '~/ui/banner';
import { BarTable } from '~/ui/bar-table';
import { BulkBar, PickBox } from '~/ui/bulk-bar';
import { Button, ButtonLink, LinkButton } from '~/ui/button';
import { Card } from '~/ui/card';
import { Checkbox } from '~/ui/checkbox';
import { Chips } from '~/ui/chips';
import { Dial } from '~/ui/dial';
import { Dialog, DialogButton } from '~/ui/dialog';
import { Dot } from '~/ui/dot';
import { EmptyState } from '~/ui/empty-state';
import { ErrorSummary } from '~/ui/error-summary';
import { Hbar } from '~/ui/hbar';
import { Input } from '~/ui/input';
import { KeyValues } from '~/ui/key-values';
import { Ladder, type Rung } from '~/ui/ladder';
import { pageLinks, sortLink } from '~/ui/list-url';
import { Answers, More } from '~/ui/more';
import { PageHead } from '~/ui/page-head';
import { Pagination } from '~/ui/pagination';
import { GroupHead, Panel } from '~/ui/panel';
import { Pips } from '~/ui/pips';
import { ProgressBar } from '~/ui/progress-bar';
import { Question } from '~/ui/question';
import { RadioCards } from '~/ui/radio-cards';
import { Range } from '~/ui/range';
import { SearchField } from '~/ui/search-field';
import { SegmentedRadios } from '~/ui/segmented-radios';
import { Select } from '~/ui/select';
import type { Company, NavItem } from '~/ui/shell-props';
import { SlaClock } from '~/ui/sla-clock';
import { Stages, Steps } from '~/ui/steps';
import { Cell, Row, Table } from '~/ui/table';
import { Tag } from '~/ui/tag';
import { Textarea } from '~/ui/textarea';
import { Tier } from '~/ui/tier';
import { Timeline } from '~/ui/timeline';
import { Views } from '~/ui/views';
import { WhyList } from '~/ui/why-list';

export const company: Company = {
  name: 'Northbeam',
  programmeName: 'Advocates',
  postalAddress: 'Northbeam Data Ltd\n14 Tannery Yard, Bristol BS1 9ZZ, United Kingdom',
  companyNumber: 'Company number 00000000',
  contactName: 'Ines Carvalho',
  contactEmail: 'advocates@northbeam.example',
};

export const staffNav: NavItem[] = [
  { to: '/today', label: 'Today', icon: Calendar, count: 17 },
  { to: '/requests', label: 'Requests', icon: Inbox, count: 14 },
  { to: '/advocates', label: 'Advocates', icon: Users },
  { to: '/settings', label: 'Settings', icon: Settings, ruleAbove: true },
];

export const visitorNav: NavItem[] = [
  { to: '/#get', label: 'What you get', wideOnly: true },
  { to: '/login', label: 'Sign in' },
];

const rungs: Rung[] = [
  { label: 'Review or quote', state: 'done', note: 'Done: your quote, 19 January' },
  { label: 'Case study or webinar', state: 'now', note: 'In progress: your read-through' },
  {
    label: 'Reference call',
    state: 'open',
    action: (
      <ButtonLink to="/board" size="small">
        See the call
      </ButtonLink>
    ),
  },
  { label: 'Talk or advisory board', state: 'locked', note: 'Opens with the rung above' },
];

const search = new URLSearchParams('q=rail&sort=-sla&page=2');
const wrong = { years: ['Enter a number, for example 6'], form: ['The link has expired'] };

function Answered({ children }: { children: ReactNode }) {
  return <div className="grid gap-6">{children}</div>;
}

/** Every kind of question, one of them answered wrongly. */
function FormSample() {
  return (
    <form method="post" noValidate className="grid gap-7">
      <ErrorSummary errors={wrong} />
      <Answered>
        <Input name="name" label="Your name" width="m" defaultValue="Maren Okafor" autoComplete="name" />
        <Input
          name="email"
          type="email"
          label="Work e-mail address"
          hint="There is no password."
          after={<p>That matches Halden Freight.</p>}
        />
        <Input name="years" label="Years of experience" width="s" error={wrong.years} defaultValue="six or so" />
        <Select
          name="zone"
          label="Time zone"
          empty="Choose one"
          options={[{ value: 'Europe/London', label: 'London' }]}
        />
        <Textarea name="goal" label="What do you want from the next year?" optional hint="Only you see this." />
        <SegmentedRadios ruled name="quote" legend="A quote" hint="10 minutes, in writing" defaultValue="ask" />
        <SegmentedRadios
          ruled
          name="talk"
          legend="A talk"
          hint="3 hours with rehearsal"
          defaultValue="no"
          error="Choose one"
        />
        <RadioCards
          name="thanks"
          legend="The thanks I would value most"
          defaultValue="stage"
          choices={[
            { value: 'stage', label: 'A stage', hint: 'An audience' },
            { value: 'early', label: 'Early access', hint: 'To what we build next' },
            { value: 'gift', label: 'A small gift', disabled: true },
          ]}
        />
        <Question id="may" legend="May we …" hint="Each is separate and none is needed to join.">
          <div className="ticks-ruled">
            <Checkbox name="newsletter" label="Send you the newsletter?" hint="Twice a month." defaultChecked />
            <Checkbox name="post" label="Post you something?" error="Tick this or choose another thank-you" />
          </div>
        </Question>
        <Range
          name="cap"
          label="At most how many asks a quarter?"
          hint="All teams together."
          min={0}
          max={8}
          defaultValue={4}
          unit="asks a quarter"
        />
      </Answered>
      <p className="actions">
        <Button>Join the programme</Button>
        <Button variant="quiet">Save</Button>
        <Button variant="plain">Cancel</Button>
        <Button variant="danger" size="small">
          Erase
        </Button>
        <Button disabled>Not yet</Button>
        <LinkButton>Withdraw</LinkButton>
        <LinkButton bad>Erase</LinkButton>
      </p>
    </form>
  );
}

function Signs() {
  return (
    <div className="flex flex-wrap items-center gap-4">
      {(['good', 'warn', 'bad', 'info', 'sun', 'accent'] as const).map((tone) => (
        <Tag key={tone} tone={tone}>
          {tone}
        </Tag>
      ))}
      <Tag>plain</Tag>
      <Tag outline>outline</Tag>
      {(['good', 'warn', 'bad', 'info', 'idle', 'accent'] as const).map((tone) => (
        <Dot key={tone} tone={tone} open={tone === 'bad'}>
          {tone}
        </Dot>
      ))}
      <SlaClock state="bad" used={1}>
        2 h 10 min late
      </SlaClock>
      <SlaClock state="warn" used={0.83}>
        1 h 20 min left
      </SlaClock>
      <SlaClock state="ok" used={0.4}>
        4 days left
      </SlaClock>
      <SlaClock state="rest">Met in 3 h</SlaClock>
      <Tier tier={2} label="written" />
      <span>
        <Pips cap={4} used={1} held={1} /> 1 of 4
      </span>
      <Avatar name="Maren Okafor" />
      <Avatar name="Priya Raman" size="small" />
      <Avatar name="Sam" size="large" tone="sun" />
      {[10, 45, 60, 90, 180].map((minutes) => (
        <Dial key={minutes} minutes={minutes} />
      ))}
    </div>
  );
}

function Progress() {
  const steps = ['Submitted', 'Gate passed', 'Matching', 'Scheduled', 'Fulfilled'].map((label) => ({
    label,
    note: 'Wed 14:20',
  }));
  return (
    <div className="grid gap-6">
      <Ladder rungs={rungs} across />
      <Ladder rungs={rungs} />
      <Steps steps={steps} current={2} />
      <Stages stages={['File', 'Columns', 'Difference', 'Import']} current={2} />
      <ProgressBar label="Importing" value={52} max={84}>
        52 written: 14 new, 38 changed.
      </ProgressBar>
      <Hbar share={0.4} tone="sun" />
      <BarTable
        caption="Funnel"
        heads={['Step', 'People']}
        bars={[
          { label: 'Invited', value: 120, text: '120' },
          { label: 'Joined', value: 86, text: '86, 72%' },
          { label: 'Active', value: 40, text: '40', tone: 'sun' },
        ]}
      />
    </div>
  );
}

function Surfaces() {
  return (
    <div className="grid gap-4">
      <Banner
        tone="bad"
        title="All asks are stopped: upsell opened on 12 Nov."
        action={
          <ButtonLink size="small" variant="quiet" to="/x">
            Help task
          </ButtonLink>
        }
      >
        It ends when the deal closes, expected 15 Dec.
      </Banner>
      <Banner tone="warn" title="Four changes set something in motion.">
        One open ask is stopped.
      </Banner>
      <Banner tone="info">A fact of interest.</Banner>
      <Banner tone="good" title="Sent.">
        To 71 of 86.
      </Banner>
      <Card as="article">
        <h3 className="display-3">Two sentences on backfills</h3>
        <p>In your words.</p>
      </Card>
      <More summary="The same as a table">
        <p>Rows.</p>
      </More>
      <Answers
        items={[
          { question: 'Is it paid?', answer: 'No.' },
          { question: 'May I leave?', answer: 'Whenever you like.' },
        ]}
      />
      <DialogButton dialog="close">Close with a reason</DialogButton>
      <Dialog id="close" title="Close this request">
        <form method="post" className="grid gap-4">
          <Textarea name="why" label="Why?" />
          <Button>Close it</Button>
        </form>
      </Dialog>
      <EmptyState
        icon={Search}
        title="No requests yet"
        action={<ButtonLink to="/requests/new">New request</ButtonLink>}
      >
        A request appears when a colleague asks for a reference.
      </EmptyState>
    </div>
  );
}

function Queue() {
  const columns = [
    { id: 'pick', label: 'Pick', hideLabel: true },
    { id: 'request', label: 'Request' },
    { id: 'deal', label: 'Deal', right: true, sort: sortLink(search, 'deal') },
    { id: 'sla', label: 'SLA clock', sort: sortLink(search, 'sla') },
    { id: 'tier', label: 'Tier', wideOnly: true },
    { id: 'status', label: 'Status' },
  ];
  return (
    <form method="post" className="pick">
      <Panel
        title="Queue"
        count={2}
        end="Soonest first"
        flush
        footer={<Pagination {...pageLinks(search, 2, 3)}>51 to 100 of 131</Pagination>}
      >
        <GroupHead title="On a clock" count={2} end={<a href="/requests">Open the queue</a>} />
        <Table caption="Open requests" columns={columns} stacked middle>
          {['Aldgate Rail', 'Castellan Foods'].map((name, index) => (
            <Row key={name} on={index === 1}>
              <Cell>
                <PickBox value={name} label={`Select ${name}`} />
              </Cell>
              <Cell head>
                <a className="title-link" href="/requests/1">
                  {name}
                </a>
                <small>R-231 · Reference call</small>
              </Cell>
              <Cell right label="Deal">
                £96,000
              </Cell>
              <Cell label="Clock">
                <SlaClock state="warn" used={0.7}>
                  4 h left
                </SlaClock>
              </Cell>
              <Cell wideOnly>
                <Tier tier={3} label="live" />
              </Cell>
              <Cell full>
                <Dot tone="info">Waiting</Dot>
              </Cell>
            </Row>
          ))}
        </Table>
        <BulkBar>
          <Button size="small" variant="quiet">
            Assign
          </Button>
        </BulkBar>
      </Panel>
    </form>
  );
}

/** A staff page made of everything a list page and a detail page need. */
export function StaffSample() {
  return (
    <>
      <PageHead
        title="Requests"
        sub="14 open. 1 late."
        crumbs={[{ to: '/requests', label: 'Requests' }]}
        here="R-218"
        actions={
          <>
            <ButtonLink variant="quiet" to="?csv">
              CSV
            </ButtonLink>
            <ButtonLink to="/new">
              <Plus aria-hidden="true" />
              New request
            </ButtonLink>
          </>
        }
      />
      <Views
        label="Views"
        views={[
          { to: '?view=all', label: 'All open', count: 14, current: true },
          { to: '?view=mine', label: 'Mine', count: 7 },
          { to: '?view=closed', label: 'Closed' },
        ]}
      />
      <form method="get" className="filters">
        <SearchField label="Search requests" placeholder="Deal, account, person" />
        <Chips
          label="Filters"
          chips={[
            { to: '?team=', label: 'Team', remove: 'any of 5' },
            { to: '?late', label: 'Late', count: 1 },
            { to: '?all', label: 'All', count: 14, current: true },
          ]}
        />
        <span className="end">Sort: soonest first</span>
      </form>
      <div className="two-columns">
        <Queue />
        <div className="grid gap-4">
          <Panel title="Deal" end="CRM, today 08:12">
            <KeyValues
              right
              items={[
                ['Value', '£214,000 a year'],
                ['Stage', 'Evaluation, 3 of 5'],
              ]}
            />
          </Panel>
          <Panel title="Why it passed" footer="Version 8 is a draft.">
            <WhyList
              reasons={[
                { sign: 'met', text: 'A live call from Evaluation.', detail: 'Clause 5.' },
                { sign: 'plus', text: 'Chilled food' },
                { sign: 'minus', text: 'Never spoken to a buyer' },
                { sign: 'blocked', text: 'Rests until 3 Dec' },
                { sign: 'warn', text: 'Tier 3' },
              ]}
            />
          </Panel>
          <Panel title="What happened">
            <Timeline
              events={[
                {
                  id: '1',
                  at: '2026-11-19T09:42:00Z',
                  when: 'Today 09:42',
                  text: 'Aoife agreed.',
                  detail: 'She offered last week.',
                },
              ]}
            />
          </Panel>
        </div>
      </div>
    </>
  );
}

/** Everything that both sides use. */
export function SharedSample() {
  return (
    <div className="grid gap-10 py-6">
      <Signs />
      <Progress />
      <Surfaces />
      <FormSample />
    </div>
  );
}
