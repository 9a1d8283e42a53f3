import { expect, it } from 'vitest';
import { pieceUrl } from '~/domain/impact/told-favours.server';

const library = { link: 'https://northbeam.example/stories/halden' };
const handedIn = { link: 'https://halden.example/blog' };

it.each([
  [null, null],
  [{ assets: [], evidence: [] }, null],
  [{ assets: [], evidence: [handedIn] }, handedIn.link],
  [{ assets: [library], evidence: [handedIn] }, library.link],
  [{ assets: [{ link: '' }], evidence: [handedIn] }, handedIn.link],
  [{ assets: [], evidence: [{ link: 'javascript:alert(1)' }] }, null],
  [{ assets: [], evidence: [{ link: null }] }, null],
])('the page of %o is %s', (claim, url) => {
  expect(pieceUrl(claim)).toBe(url);
});
