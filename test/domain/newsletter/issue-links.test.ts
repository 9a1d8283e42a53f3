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

it('names what did not answer, for a person to look at', () => {
  const faults = new Map([
    ['https://a.com/x', 'answers 404'],
    ['https://b.com/', null],
  ]);
  expect(linkFindings(linksOf(content, site), faults)).toEqual([
    { level: 'look', title: 'A link answers 404', text: 'It leads to https://a.com/x.', block: 'words' },
  ]);
});
