import { expect, it } from 'vitest';
import { sampleIssue } from '#emails/samples-newsletter';
import { linkFindings, linksOf } from '~/domain/newsletter/issue-links';

const site = 'https://advocates.northbeam.example';
const run = (linkUrl: string) => ({ plain: '', bold: '', italic: '', label: linkUrl ? 'here' : '', linkUrl });
const paragraph = (...urls: string[]) => ({ runs: [run(''), ...urls.map(run)], isHeading: false, bullet: '' });
const content = {
  ...sampleIssue,
  introduction: [paragraph('https://a.com/x'), paragraph(`${site}/board`)],
  free: [
    { id: 'blk_1', title: 'News', paragraphs: [paragraph('https://a.com/x', 'https://b.com/')], action: 'Go', url: '' },
  ],
  community: { ...sampleIssue.community!, url: 'https://community.com/events' },
  feedback: { ...sampleIssue.feedback!, url: `${site}/me` },
};

it('lists what leads out of the portal, once each, with its block', () => {
  expect(linksOf(content, site)).toEqual([
    { url: 'https://a.com/x', block: 'words' },
    { url: 'https://b.com/', block: 'blk_1' },
    { url: 'https://community.com/events', block: 'community' },
  ]);
});

it('tests fifty at most', () => {
  const many = Array.from({ length: 80 }, (_, n) => `https://a.com/${n}`);
  expect(linksOf({ ...content, introduction: [paragraph(...many)] }, site)).toHaveLength(50);
});

it('names what did not answer and when it was asked, for a person to look at', () => {
  const links = linksOf(content, site);
  const when = (at: Date) => at.toISOString().slice(0, 10);
  const found = (...tests: [string | null, string][]) =>
    linkFindings(
      links,
      new Map(tests.map(([fault, on], at) => [links[at]?.url ?? '', { fault, checkedAt: new Date(on) }])),
      when,
    );
  expect(found()).toEqual([]);
  expect(found(['answers 404', '2026-11-20'], [null, '2026-11-20'])).toEqual([
    {
      level: 'look',
      title: 'A link answers 404',
      text: 'It leads to https://a.com/x.',
      note: 'Tested 2026-11-20.',
      block: 'words',
    },
  ]);
  expect(found([null, '2026-11-20'], [null, '2026-11-20'])).toEqual([]);
  expect(found([null, '2026-11-20'], [null, '2026-11-18'], [null, '2026-11-20'])).toEqual([
    { level: 'fine', title: 'Links', text: '3 addresses answered.', note: 'Tested 2026-11-18.' },
  ]);
});
