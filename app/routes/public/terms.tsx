import type { MetaFunction } from '@remix-run/node';
import { useRootData } from '~/root-data';
import { Prose } from '~/ui/prose';

export const handle = { isStatic: true };
export const meta: MetaFunction = () => [{ title: 'Programme terms' }];

export default function Terms() {
  const name = useRootData()?.company.name ?? 'our company';
  return (
    <Prose
      title="Programme terms"
      lede={`Short, because there is little to agree: you help when you like, and ${name} keeps its promises.`}
      parts={[
        {
          title: 'You choose',
          text: 'Every favour is voluntary. You may say no, pause or leave at any time, and it never changes how you stand with us.',
        },
        {
          title: 'Say what you think',
          text: 'Nobody pays for praise here. No thank-you depends on what you say about us. Reviews are open to every user alike, and where a thank-you is offered it is disclosed.',
        },
        {
          title: 'Your limits bind us',
          text: 'No more asks a quarter than you allow, across all our teams; rest after a call or a talk; never two open asks at once.',
        },
        {
          title: 'Your words are yours',
          text: 'You allow each use, piece by piece, and can withdraw it. Without your yes nothing is published.',
        },
        {
          title: 'Rules where you work',
          text: 'If your employer or a public-sector rule forbids something of value, tell us once and we only say thank you.',
        },
        {
          title: 'What we ask of you',
          text: 'Speak from your own experience, do not share what is confidential at your company or ours, and tell us if you change jobs.',
        },
      ]}
    />
  );
}
