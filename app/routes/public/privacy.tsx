import type { MetaFunction } from '@remix-run/node';
import { useRootData } from '~/root-data';
import { Prose } from '~/ui/prose';

export const handle = { isStatic: true };
export const meta: MetaFunction = () => [{ title: 'How we use your data' }];

export default function Privacy() {
  const company = useRootData()?.company;
  const name = company?.name ?? 'We';
  const address = company?.contactEmail;
  return (
    <Prose
      title="How we use your data"
      lede={`${name} runs this programme on its own server. Nothing you tell us here is sold, and no page here follows you elsewhere.`}
      parts={[
        {
          title: 'What we keep',
          text: 'What you wrote when you joined, what you were asked and answered, what you did, and what it led to. Each change is kept with its date and who made it.',
        },
        {
          title: 'What we use it for',
          text: 'To suggest favours that fit you, to keep everybody within the limits you set, to thank you, and to tell you what your favour led to. Goals and likes are used for suggestions only when you allow it.',
        },
        {
          title: 'Who sees it',
          text: 'The people who run the programme. A colleague who asks for help sees your name and role; somebody outside sees how to reach you only after you accepted that one ask.',
        },
        {
          title: 'What is published',
          text: 'Nothing by joining. Each piece is agreed by you, use by use: your words, your name, your role, a photo. The name and logo of your account need the account’s own agreement.',
        },
        {
          title: 'Taking it back',
          text: 'Every permission is withdrawn where it was given, on your own page, in one action. We stop publishing at once and take down what is out.',
        },
        {
          title: 'A copy, or erasing it',
          text: address
            ? `Write to ${address}. You get one file with everything about you, or we erase it within 30 days and keep only counts that name nobody.`
            : 'Ask the people who run the programme. You get one file with everything about you, or we erase it within 30 days and keep only counts that name nobody.',
        },
        {
          title: 'Mail',
          text: 'The newsletter comes only if you asked for it, and every issue has a link that ends it at once. Leaving it changes nothing else. We count which of its links are followed, by whom, to learn what helps; whether you open it is not tracked.',
        },
      ]}
    />
  );
}
