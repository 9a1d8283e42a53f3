import { createServer } from 'node:http';
import { parse } from 'node:querystring';
import pg from 'pg';
import type { ReactElement } from 'react';
import { renderToString } from 'react-dom/server';
import { StaticRouter } from 'react-router-dom/server';
import { readBoard } from '~/domain/opportunities/board.server';
import { escapeHtml } from '#emails/slots';
import { OpportunityCard } from '~/ui/board/opportunity-card';
import { BudgetPanel } from '~/ui/board/budget-panel';
import { Chips } from '~/ui/chips';
import { CustomerShell } from '~/ui/customer-shell';

// The same board without a framework: node:http, two statements by pg, and the page by renderToString (/react) or by a
// string template cut from that page (/string). Its cards are read once; the statements run for every request.
type Card = Parameters<typeof OpportunityCard>[0]['card'];
const [databaseUrl = '', token = '', advocateId = ''] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
const board = await readBoard(pool, { advocateId, show: 'all' }, new Date());
if (!board) throw new Error('The yardstick needs an advocate.');
const cards: Card[] = board.cards;
const company = {
  name: 'Northbeam',
  programmeName: 'Advocates',
  postalAddress: 'Bristol',
  companyNumber: '',
  contactName: '',
  contactEmail: '',
  accent: '#0f6b57',
};
const nav = [
  { to: '/board', label: 'Board' },
  { to: '/me', label: 'My impact' },
  { to: '/asks', label: 'Asks' },
];
const person = { name: 'Maren Okafor', roleLabel: 'Advocate', to: '/me/preferences' };
const budget = { ...board.budget, endsOn: undefined, until: '31 December', pausedUntil: null };
const chips = board.chips.map((chip) => ({ to: `/board?show=${chip.show}`, label: chip.label, count: chip.count }));

const inRouter = (element: ReactElement) => renderToString(<StaticRouter location="/board">{element}</StaticRouter>);
const page = (content: ReactElement) =>
  inRouter(
    <CustomerShell company={company} nav={nav} person={person} toasts={[]} mainClassName="wrap">
      <h1 className="display-1">Good morning, Maren</h1>
      <BudgetPanel budget={budget} />
      <Chips label="Filter opportunities" chips={chips} />
      {content}
    </CustomerShell>,
  );
const react = () =>
  page(
    <ol>
      {cards.map((card) => (
        <li key={card.slug}>
          <OpportunityCard card={card} />
        </li>
      ))}
    </ol>,
  );

const [before = '', after = ''] = page(<ol>{'@cards@'}</ol>).split('@cards@');
const first = cards[0] as Card;
const fields = (['slug', 'title', 'summary', 'why'] as const).filter((field) => first[field]);
const marked = inRouter(
  <OpportunityCard card={{ ...first, ...Object.fromEntries(fields.map((field) => [field, `@${field}@`])) }} />,
);
const pieces = marked.split(/@(\w+)@/);
const text = (card: Card) =>
  pieces.map((piece, at) => (at % 2 ? escapeHtml(String(card[piece as keyof Card] ?? '')) : piece)).join('');
const string = () => before + cards.map((card) => `<li>${text(card)}</li>`).join('') + after;

const who =
  'SELECT p.id, p.name, a.id AS advocate FROM sessions s JOIN people p ON p.id = s.person_id JOIN advocates a ON a.person_id = p.id WHERE s.token = $1 AND s.expires_at > now()';
const open =
  "SELECT id, slug, activity, title, summary, minutes, places, taken, claim_by, thanks, seen_by, topics FROM opportunities WHERE status = 'OPEN' ORDER BY published_at DESC LIMIT 50";
const server = createServer(async (request, response) => {
  const { rows } = await pool.query({ name: 'who', text: who, values: [token] });
  const { rows: opportunities } = await pool.query({ name: 'open', text: open });
  if (rows.length !== 1 || opportunities.length < 50) throw new Error('The yardstick reads nothing.');
  const query = parse(request.url?.split('?')[1] ?? '');
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.end(`<!doctype html><html lang="en-GB"><body>${query.by === 'string' ? string() : react()}</body></html>`);
});
server.listen(0, '127.0.0.1', () => console.log((server.address() as { port: number }).port));
