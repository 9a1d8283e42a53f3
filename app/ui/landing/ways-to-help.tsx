import { Dial } from '~/ui/dial';
import { formatMinutes } from '~/ui/format';

const ways = [
  {
    minutes: 10,
    name: 'A quote',
    text: 'Two sentences in your words about one thing you use. You approve the final text.',
  },
  {
    minutes: 15,
    name: 'A review',
    text: 'Your honest account, good or bad, on a site other buyers read. We invite every user alike.',
  },
  {
    minutes: 30,
    name: 'A reference call',
    text: 'One buyer, their questions, your answers. You get the questions beforehand.',
  },
  {
    minutes: 45,
    name: 'A beta or advisory board, monthly',
    text: 'Try it early, tell us what is wrong with it, and hear what we did about it.',
  },
  { minutes: 90, name: 'A case study', text: 'One interview and one read-through. Our writer does the writing.' },
  {
    minutes: 180,
    name: 'A talk or webinar',
    text: 'Your topic, with a coach, slides help and a rehearsal included in the three hours.',
  },
];

/** What advocates do, each with its minutes on the label. */
export function WaysToHelp() {
  return (
    <ul className="grid gap-x-[clamp(1.5rem,4vw,3.5rem)] sm:grid-cols-2">
      {ways.map(({ minutes, name, text }) => (
        <li key={name} className="grid grid-cols-[56px_1fr] items-start gap-5 border-t border-line-strong py-6">
          <Dial minutes={minutes} />
          <div>
            <h3 className="text-[1.09375rem] leading-[1.3]">
              <span className="display mb-1.5 block text-[1.5625rem] leading-[1.1] font-[540]">
                {formatMinutes(minutes)}
              </span>{' '}
              {name}
            </h3>
            <p className="mt-1.5 text-md text-ink-2">{text}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
