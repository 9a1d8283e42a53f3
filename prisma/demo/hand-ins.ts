/** What people wrote; a quote that may be shown stands first, so that the public page has stories to tell. */
const texts: Record<string, readonly string[]> = {
  'quote-release-4': [
    'We went from one load a night to one an hour in six weeks. The first two were rough; since then nobody has asked me why a number is old.',
    'The new backfills saved us a weekend in the first month. I would still like to see what one will cost before I start it.',
    'Lineage finally answers the question I get every Monday: where does this number come from?',
    'Release 4.0 made our alerts quieter, which is what I wanted. Setting them up took longer than it should.',
    'Our auditors read the trail themselves now. That is three days of mine every quarter.',
    'I trust a schema change again. The warning came before the break, not after.',
  ],
  'what-slows-you-down': [
    'Waiting for a full backfill when only one table changed. Naming things twice. Alerts that say the same thing.',
    'The planner hides what runs next. Permissions take four clicks. I cannot copy a pipeline between projects.',
    'No preview of cost. Search does not find columns. Errors are long and say little.',
  ],
  'your-first-month': [
    'The hard part was letting go of the night run. What helped was doing one source end to end before touching the next.',
    'Two weeks went into permissions. The checklist from support was worth more than the manual.',
    'We were live after nineteen days. I would start with the ugliest source, not with the easiest.',
  ],
};
const others = [
  'I got stuck at the second step: I expected the run to start, and it asked me to save first. Otherwise clear.',
  'It ran on 40 tables. Two failed with a message I could act on. I would use it tomorrow.',
];

const links: Record<string, string> = {
  'one-thing-you-learnt': 'https://notes.example/one-thing-i-learnt',
  'nightly-to-hourly': 'https://northbeam.example/stories/nightly-to-hourly',
};

/** A hand-in as its form sends it: some let us show everything, some nothing. */
export function handInOf(slug: string, who: number): Record<string, string | string[]> {
  const list = texts[slug] ?? others;
  const allows = [[], ['PUBLISH_TEXT', 'QUOTE'], ['PUBLISH_TEXT', 'QUOTE', 'NAME', 'JOB_TITLE']];
  return {
    kind: links[slug] ? 'link' : 'text',
    link: links[slug] ?? '',
    text: links[slug] ? '' : (list[who % list.length] ?? ''),
    note: who % 4 === 1 ? 'Change the commas as you like.' : '',
    allows: who < 3 ? (allows[2] ?? []) : (allows[who % 3] ?? []),
    accountName: who % 4 === 0 ? 'agreed' : 'leave_out',
  };
}
