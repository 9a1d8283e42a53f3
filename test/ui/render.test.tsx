import { expect, test } from 'vitest';
import { CustomerShell } from '~/ui/customer-shell';
import { ErrorPage } from '~/ui/error-page';
import { ErrorSummary } from '~/ui/error-summary';
import { Input } from '~/ui/input';
import { StaffShell } from '~/ui/staff-shell';
import { company, SharedSample, StaffSample, staffNav, visitorNav } from './gallery';
import { faultsIn } from './markup';
import { render } from './render';

const person = { name: 'Priya Raman', roleLabel: 'Manager' };
const advocate = { name: 'Maren Okafor', roleLabel: 'Advocate', to: '/me' };
const toasts = [{ kind: 'good' as const, text: 'Saved.', href: '/audit' }];

const pages = {
  'a staff list': (
    <StaffShell company={company} nav={staffNav} person={person} toasts={toasts}>
      <StaffSample />
    </StaffShell>
  ),
  'a staff form': (
    <StaffShell company={company} nav={staffNav} person={person}>
      <SharedSample />
    </StaffShell>
  ),
  'an advocate’s page': (
    <CustomerShell company={company} nav={visitorNav} person={advocate}>
      <SharedSample />
    </CustomerShell>
  ),
  'a visitor’s page': (
    <CustomerShell company={company} nav={visitorNav} action={{ to: '/join', label: 'Join' }}>
      Hello
    </CustomerShell>
  ),
  'an error page': <ErrorPage status={404} reference="01HZX" />,
};

test.each(Object.entries(pages))('%s is sound markup with its landmarks', async (_name, page) => {
  const html = await render(page);
  expect(faultsIn(html)).toEqual([]);
  expect(html).toContain('<main id="main" tabindex="-1"');
  expect(html).toContain('href="#main"');
});

test('the place one is at is marked, a part of a page never is', async () => {
  const staff = await render(pages['a staff list'], '/requests?view=mine');
  expect(staff.match(/<a [^>]*aria-current="page"[^>]*href="\/requests"/g)).toHaveLength(2);
  const landing = await render(pages['a visitor’s page'], '/');
  expect(landing).not.toContain('aria-current');
});

test('a wrong answer is kept, marked, described, and linked from the summary', async () => {
  const errors = { years: ['Enter a number'], form: ['The link has expired'] };
  const html = await render(
    <>
      <ErrorSummary errors={errors} />
      <Input name="years" label="Years" hint="In data" error={errors.years} defaultValue="six or so" />
    </>,
  );
  expect(html).toContain('2 things to put right');
  expect(html).toContain('<a href="#years">Enter a number</a>');
  expect(html).toMatch(/<input aria-describedby="years-hint years-error" aria-invalid="true" [^>]*value="six or so"/);
  expect(faultsIn(html)).toEqual([]);
});

test('without errors there is no summary', async () => {
  expect(await render(<ErrorSummary errors={undefined} />)).toBe('');
  expect(await render(<ErrorSummary errors={{ years: [] }} />)).toBe('');
});

test('what a toast says is text, and its region is there before it', async () => {
  const html = await render(
    <StaffShell
      company={company}
      nav={[]}
      person={person}
      toasts={[{ kind: 'bad', text: '<script>alert(1)</script>' }]}
    >
      x
    </StaffShell>,
  );
  expect(html).toContain('&lt;script&gt;');
  expect(await render(pages['a staff form'])).toContain('role="status" aria-live="polite"></div>');
});

test.each([
  ['/accounts', 'page'],
  ['/accounts/list', 'page'],
  ['/signals/survey', 'true'],
  ['/signals-of-life', undefined],
])('on %s the place of accounts is current: %s', async (path, current) => {
  const nav = [{ to: '/accounts', label: 'Accounts', covers: ['/signals'] }];
  const html = await render(
    <StaffShell company={company} nav={nav} person={person}>
      x
    </StaffShell>,
    path,
  );
  expect(/aria-current="(\w+)"[^>]*>Accounts/.exec(html)?.[1]).toBe(current);
});

test.each([400, 401, 403, 404, 409, 413, 429, 500, 503, 418])('%d has its own words and one way on', async (status) => {
  const html = await render(<ErrorPage status={status} reference="01HZX" />);
  expect(html).toContain(`>${status}<`);
  expect(html).toContain('01HZX');
  expect(html.match(/class="btn"/g)).toHaveLength(1);
});
