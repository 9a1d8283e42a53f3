import { describe, expect, it } from 'vitest';
import { compileNewsletter } from '#emails/newsletter';
import { personalise } from '#emails/personalise';
import { sampleBrand as brand } from '#emails/samples';
import { quietReader, sampleIssue, sampleReader } from '#emails/samples-newsletter';
import { SlotError } from '#emails/slots';
import { NAUGHTY } from './naughty';

const parts = await compileNewsletter(sampleIssue, brand);
const full = personalise(parts, sampleReader);
const quiet = personalise(parts, quietReader);
const count = (html: string, mark: string) => html.split(mark).length - 1;
const isBalanced = (html: string) =>
  ['table', 'tr', 'td', 'div'].every(
    (tag) => count(html, `</${tag}>`) === html.match(new RegExp(`<${tag}[\\s>]`, 'g'))?.length,
  );

describe('a full letter', () => {
  it('holds the greeting, the impact, three favours with reasons, and the shared blocks, in this order', () => {
    const order = [
      'Good morning, Hanna',
      'what it led to',
      'Tell a regional carrier',
      'you run seven depots',
      'Try day-ahead',
      'Ten minutes on stage',
      'Film your planning desk',
      'everyone invited is offered the same',
      'Tomasz Wilk',
      'Review Northbeam Depot on G2',
      'Meet other planners',
      'exports lose the depot names',
      'Why you get this',
    ];
    for (const twin of [full.html.slice(full.html.indexOf('<body')), full.text]) {
      const places = order.map((words) => twin.toLowerCase().replace(/\s+/g, ' ').indexOf(words.toLowerCase()));
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(places[0]).toBeGreaterThan(0);
    }
  });

  it('has the law in both twins: unsubscribe, preferences, reason, postal address (M1)', () => {
    for (const twin of [full.html, full.text.replace(/\s+/g, ' ')]) {
      expect(twin).toContain(sampleReader.unsubscribeUrl);
      expect(twin).toContain(sampleReader.preferencesUrl);
      expect(twin).toContain('Unsubscribe');
      expect(twin).toContain(brand.postalAddress);
    }
  });

  it('is under 100 KB, balanced, filled, with alt texts', () => {
    for (const { html } of [full, quiet]) {
      expect(Buffer.byteLength(html)).toBeLessThan(100_000);
      expect(isBalanced(html)).toBe(true);
      expect(html).not.toMatch(/\{\{|undefined|<mj-/);
      expect(html.match(/<img(?![^>]*\salt[=\s>])/g)).toBeNull();
    }
  });

  it('fills one button for favours, the first', () => {
    const cards = full.html.slice(full.html.indexOf('Tell a regional'), full.html.indexOf('Film your'));
    expect(count(cards, 'class="inset act"')).toBe(1);
    expect(count(cards, 'act-quiet')).toBe(2);
  });

  it('keeps the twin in 72 columns', () => {
    for (const line of full.text.split('\n')) if (!line.includes('http')) expect(line.length).toBeLessThanOrEqual(72);
  });
});

describe('a reader without news', () => {
  it('sees no impact block, no zero and no heading for it', () => {
    for (const twin of [quiet.html, quiet.text]) expect(twin).not.toMatch(/what it led to|See your impact/i);
  });

  it('sees no review outside its population, and no incentive without taking part', () => {
    for (const twin of [quiet.html, quiet.text]) expect(twin).not.toMatch(/G2|book voucher/);
  });

  it('gets the words of the issue where it has none of its own', () => {
    expect(quiet.subject).toBe(sampleIssue.subject);
    expect(quiet.html).toContain(sampleIssue.preheader);
    expect(full.subject).toBe(sampleReader.subject);
    expect(full.html).not.toContain(sampleIssue.preheader);
  });

  it('still gets a whole letter with no favour and no block at all', async () => {
    const { subject, preheader, issueLine, rhythm } = sampleIssue;
    const bare = await compileNewsletter({ subject, preheader, issueLine, rhythm, cards: [] }, brand);
    const letter = personalise(bare, { ...quietReader, chosen: [] });
    expect(isBalanced(letter.html)).toBe(true);
    expect(letter.html).not.toMatch(/Chosen for you|Thank you|You said|Come along/);
    expect(letter.html).toContain(quietReader.unsubscribeUrl);
  });
});

it('is pure: the same parts and reader, the same letter, also from stored parts', () => {
  const stored = JSON.parse(JSON.stringify(parts)) as typeof parts;
  expect(personalise(stored, sampleReader)).toEqual(full);
});

it('refuses a favour that is not in the issue', () => {
  const reader = { ...quietReader, chosen: [{ id: 'toString', why: 'x' }] };
  expect(() => personalise(parts, reader)).toThrow(SlotError);
});

it('refuses an incentive without its disclosure (V5), and a sender without a postal address (M1)', async () => {
  const incentive = { ...sampleIssue.incentive, disclosure: '' };
  await expect(compileNewsletter({ ...sampleIssue, incentive } as typeof sampleIssue, brand)).rejects.toThrow(
    'disclosure',
  );
  await expect(compileNewsletter(sampleIssue, { ...brand, postalAddress: '' })).rejects.toThrow('postalAddress');
});

it.each(NAUGHTY)('gives nobody anything but their own for %j (R14)', (poison) => {
  const reader = {
    ...sampleReader,
    subject: `${poison}, your story`,
    preheader: poison,
    greeting: `Good morning, ${poison}`,
    introduction: poison,
    impact: {
      title: poison,
      figures: [{ value: poison, label: poison }],
      story: poison,
      impactUrl: 'https://x.example/',
    },
    chosen: [{ id: 'call-7', why: poison }],
    chosenTitle: poison,
    chosenNote: poison,
  };
  const { subject, html, text } = personalise(parts, reader);
  expect(subject).not.toMatch(/[\r\n\u0000\u2028\u202e]/);
  expect(isBalanced(html)).toBe(true);
  expect(html).not.toMatch(/<script|<img src=x|<mj-|\u202e|\u0000/);
  expect(count(html, sampleReader.unsubscribeUrl)).toBe(1);
  expect(count(text, sampleReader.unsubscribeUrl)).toBe(1);
  expect(text).not.toMatch(/^Bcc:/m);
  expect(html.isWellFormed() && text.isWellFormed() && subject.isWellFormed()).toBe(true);
  expect(Buffer.byteLength(html)).toBeLessThan(100_000);
});

it('holds in a thousand letters no token but the reader’s', () => {
  for (let n = 0; n < 1000; n++) {
    const unsubscribeUrl = `https://advocates.northbeam.example/u/token${n}x`;
    const greeting = `Good morning, ${NAUGHTY[n % NAUGHTY.length]}`;
    const { html, text } = personalise(parts, { ...sampleReader, unsubscribeUrl, greeting });
    for (const twin of [html, text]) expect(twin.match(/token\d+x/g)).toEqual([`token${n}x`]);
  }
});

describe('an issue in an order of its own', () => {
  const run = (fields: object) => ({ plain: '', bold: '', italic: '', label: '', linkUrl: '', ...fields });
  const paragraph = (fields: object, ...runs: object[]) => ({
    runs: runs.map(run),
    isHeading: false,
    bullet: '',
    ...fields,
  });
  const own = {
    id: 'blk_depot',
    title: 'Depot day in Leeds',
    paragraphs: [
      paragraph(
        {},
        { plain: 'On ' },
        { bold: '2 December' },
        { plain: ', see ' },
        { label: 'the hall', linkUrl: 'https://x.example/hall' },
      ),
      paragraph({ isHeading: true }, { plain: 'Then ' }, { label: 'more', linkUrl: 'https://x.example/More' }),
      paragraph({ bullet: '•' }, { plain: 'coffee & {{unsubscribeUrl}}' }),
      paragraph({ bullet: '•' }, { italic: '<script>alert(1)</script>' }),
    ],
    action: 'Come along then',
    url: 'https://x.example/come',
  };
  const order = ['review', 'blk_depot', 'feedback', 'opportunities', 'incentive', 'thanks', 'impact', 'community'];
  const introduction = [paragraph({}, { plain: 'Little time, ' }, { bold: 'three favours' }, { plain: '.' })];
  const content = { ...sampleIssue, order, free: [own], introduction };
  const inOrder = [
    'Good morning, Hanna',
    'keeps working, so this issue',
    'Little time',
    'Ruth Adeyemi',
    'Review Northbeam Depot on G2',
    'Depot day in Leeds',
    'exports lose the depot names',
    'Three favours that fit',
    'Tell a regional carrier',
    'Film your planning desk',
    'Tomasz Wilk',
    'what it led to',
    'Meet other planners',
    'Why you get this',
  ];

  it('is in that order in both twins', async () => {
    const letter = personalise(await compileNewsletter(content, brand), sampleReader);
    expect(isBalanced(letter.html)).toBe(true);
    for (const twin of [letter.html.slice(letter.html.indexOf('<body')), letter.text]) {
      const places = inOrder.map((words) => twin.toLowerCase().replace(/\s+/g, ' ').indexOf(words.toLowerCase()));
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(places[0]).toBeGreaterThan(0);
    }
  });

  it('shows what a manager wrote as words alone, in both twins', async () => {
    const { html, text } = personalise(await compileNewsletter(content, brand), sampleReader);
    expect(html).toContain('<strong>2 December</strong>');
    expect(html).toMatch(/<a class="link" href="https:\/\/x\.example\/hall"[^>]*>the hall<\/a>/);
    expect(html).toContain('coffee &amp; {{unsubscribeUrl}}');
    expect(html).not.toContain('<script');
    expect(text).toContain(
      'On 2 December, see the hall <https://x.example/hall>\n\nTHEN MORE <https://x.example/More>\n\n- coffee & {{unsubscribeUrl}}\n- ',
    );
    expect(text).toContain('Come along then:\nhttps://x.example/come');
  });

  it('takes away what is left out, and refuses a button that leads nowhere', async () => {
    const letter = personalise(await compileNewsletter(content, brand), { ...sampleReader, showsReview: false });
    for (const twin of [letter.html, letter.text]) expect(twin).not.toMatch(/G2/);
    const wrong = compileNewsletter({ ...content, free: [{ ...own, url: 'javascript:alert(1)' }] }, brand);
    await expect(wrong).rejects.toThrow('free');
  });
});

it('tells the next rung, also to a reader for whom there is nothing to choose', () => {
  const nextRung = 'a case study or a webinar. What you have done opened it for you.';
  for (const reader of [
    { ...quietReader, nextRung },
    { ...quietReader, nextRung, chosen: [] },
  ]) {
    const { html, text } = personalise(parts, reader);
    expect(isBalanced(html)).toBe(true);
    expect(html).toContain(`<strong>Your next rung:</strong> ${nextRung}`);
    expect(text.replace(/\s+/g, ' ')).toContain(`Your next rung: ${nextRung}`);
  }
  expect(quiet.html + quiet.text).not.toContain('Your next rung');
});

it('still writes letters of an issue that was frozen while the order was fixed', async () => {
  const former = await compileNewsletter({ ...sampleIssue, free: undefined }, brand);
  const { blocks, introduction: _, ...text } = former.text;
  const of = (...names: string[]) =>
    blocks
      .filter(({ name }) => names.includes(name))
      .map((one) => one.text)
      .join('\n\n');
  const own = { incentive: of('incentive'), thanks: of('thanks'), review: of('review') };
  const stored = { ...former, text: { ...text, ...own, rest: of('community', 'feedback') } } as unknown as typeof parts;
  expect(personalise(stored, sampleReader).text).toBe(personalise(former, sampleReader).text);
  const left = personalise(stored, { ...quietReader, showsThanks: false }).text;
  expect(left).not.toMatch(/Tomasz|G2|voucher|undefined/);
});
