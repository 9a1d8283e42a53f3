import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { landingNumbers, landingStories } from '~/domain/advocates/landing.server';
import { getSettings } from '~/domain/settings/queries.server';
import { db } from '~/platform/db.server';
import { Dial } from '~/ui/dial';
import { formatMinutes } from '~/ui/format';
import { Hero } from '~/ui/landing/hero';
import { LastWord } from '~/ui/landing/last-word';
import { LedTo } from '~/ui/landing/led-to';
import { questions } from '~/ui/landing/questions';
import { Promises, Quarter } from '~/ui/landing/quarter';
import { Split } from '~/ui/landing/split';
import { Stories } from '~/ui/landing/stories';
import { ThanksKinds } from '~/ui/landing/thanks-kinds';
import { TimeGivenTable } from '~/ui/landing/time-given-table';
import { Turns } from '~/ui/landing/turns';
import { WaysToHelp } from '~/ui/landing/ways-to-help';
import { Answers } from '~/ui/more';

/** Nothing here needs a script, so none is sent: see app/root.tsx. */
export const handle = { isStatic: true, isWide: true };

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.company ?? ''} ${data?.programme ?? ''}: give half an hour, hear what it led to` },
  { name: 'description', content: 'What advocates do, what they get, and how we protect their time.' },
];

export async function loader(_args: LoaderFunctionArgs) {
  const now = new Date();
  const [settings, numbers, stories] = await Promise.all([
    getSettings(db()),
    landingNumbers(db(), now),
    landingStories(db(), now),
  ]);
  const { companyName, programmeName, contactName, contactEmail } = settings;
  return { company: companyName, programme: programmeName, contactName, contactEmail, ...numbers, stories };
}

export default function Landing() {
  const { company, numbers, time, stories, contactName, contactEmail } = useLoaderData<typeof loader>();
  return (
    <>
      <Hero company={company} />
      <Split
        id="do"
        band
        title="Six ways to help, each with its minutes on the label"
        lede="Start with something small. Calls and stages only come after you have tried a lighter one and liked it."
        note={
          <p className="flex items-center gap-3 text-sm text-ink-2">
            <Dial minutes={60} size={28} /> One full turn is one hour.
          </p>
        }
      >
        <WaysToHelp />
      </Split>
      <section id="get" className="wrap py-[clamp(3.75rem,7vw,6.25rem)]" aria-labelledby="get-title">
        <div className="flex flex-wrap items-end justify-between gap-x-12 gap-y-4">
          <h2 id="get-title" className="display text-[clamp(2rem,3.4vw,2.875rem)]">
            Thanked in the way you like best
          </h2>
          <p className="max-w-[26em] text-md text-ink-2">
            People differ. When you join we ask which of these you would enjoy, and thank you that way.
          </p>
        </div>
        <ThanksKinds />
        <p className="mt-10 max-w-[44em] text-md text-ink-2">
          May not accept gifts? Say so once, when you join. You will still be thanked, never with anything of value. No
          thank-you ever depends on what you say about us.
        </p>
      </section>
      {numbers && <LedTo {...numbers} />}
      {stories.length > 0 && <Stories stories={stories} />}
      <section className="band py-[clamp(3.75rem,7vw,6.25rem)]" aria-labelledby="how-title">
        <div className="wrap">
          <h2 id="how-title" className="display text-[clamp(2rem,3.4vw,2.875rem)]">
            How it works: one turn, then round again
          </h2>
          <Turns />
        </div>
      </section>
      <Split
        id="time"
        title="Your time is the thing we protect"
        lede={`The people who are best at this get asked the most, until they stop answering. So the limits are built in, and they bind every team at ${company}.`}
      >
        <Quarter />
        <Promises />
      </Split>
      {time && (
        <Split
          id="takes"
          band
          title={`What it takes: ${formatMinutes(time.medianMinutes)} a year`}
          lede="That is the median. Half of those who did something gave less than that in the last twelve months, half gave more."
        >
          <TimeGivenTable {...time} />
        </Split>
      )}
      <Split
        id="questions"
        title="Questions people ask first"
        lede={
          contactEmail && (
            <>
              Another one? Write to <a href={`mailto:${contactEmail}`}>{contactName || contactEmail}</a>, who runs the
              programme.
            </>
          )
        }
      >
        <Answers items={questions(company)} />
      </Split>
      <LastWord />
    </>
  );
}
