import type { ReactNode } from 'react';
import type { HandIn } from '~/domain/opportunities/schema';
import type { EvidenceKind } from '~/generated/prisma/enums';
import type { FormFault } from '~/platform/http.server';
import { Checkbox } from '~/ui/checkbox';
import { Input } from '~/ui/input';
import { Question } from '~/ui/question';
import { RadioCards } from '~/ui/radio-cards';
import { SegmentedRadios } from '~/ui/segmented-radios';
import { Textarea } from '~/ui/textarea';

type Props = {
  kind: EvidenceKind;
  typed: HandIn;
  who: { name: string; jobTitle: string; account: string | null };
  seenBy: string;
  fault?: FormFault;
};

const says = [
  { value: 'leave_out', label: 'Leave out' },
  { value: 'ask_them', label: 'Ask them' },
  { value: 'agreed', label: 'I agree' },
];

/** The piece itself, what its author allows and what the account allows; nothing is ticked for them. */
export function HandInFields({ kind, typed, who, seenBy, fault }: Props) {
  const value = (name: keyof HandIn) => (fault ? String(fault.values[name] ?? '') : String(typed[name]));
  const note = (
    <Textarea
      label="Anything we should know?"
      name="note"
      rows={2}
      optional
      defaultValue={value('note')}
      maxLength={2000}
    />
  );
  if (kind === 'NONE') return <div className="pb-8">{note}</div>;
  return (
    <>
      <Part
        title="Your piece"
        intro={kind === 'LINK_OR_TEXT' ? 'A link or the text itself. Either is fine.' : undefined}
      >
        {kind === 'LINK_OR_TEXT' && (
          <RadioCards
            legend="How do you give it to us?"
            name="kind"
            choices={[
              { value: 'link', label: 'A link to it', hint: 'A document we can open, or your own blog' },
              { value: 'text', label: 'The text itself', hint: 'As notes or as finished text' },
            ]}
            defaultValue={value('kind') || 'link'}
          />
        )}
        {kind !== 'TEXT' && (
          <Input
            label="Address of the page"
            name="link"
            type="url"
            inputMode="url"
            hint="It begins with https://"
            optional={kind === 'LINK_OR_TEXT'}
            defaultValue={value('link')}
            error={fault?.errors.link}
          />
        )}
        {kind !== 'LINK' && (
          <Textarea
            label="Your text"
            name="text"
            rows={8}
            maxLength={20_000}
            optional={kind === 'LINK_OR_TEXT'}
            defaultValue={value('text')}
            error={fault?.errors.text}
          />
        )}
        {note}
      </Part>
      <Permissions typed={typed} who={who} seenBy={seenBy} fault={fault} />
      <AccountSays account={who.account} value={value} fault={fault} />
    </>
  );
}

function Part({ title, intro, children }: { title: string; intro?: string; children: ReactNode }) {
  return (
    <section className="border-t border-line-strong pt-8 pb-10">
      <h2 className="display-3">{title}</h2>
      {intro && <p className="mt-2 text-[0.96875rem] text-ink-2">{intro}</p>}
      <div className="mt-5 grid gap-5">{children}</div>
    </section>
  );
}

function Permissions({ typed, who, seenBy, fault }: Omit<Props, 'kind'>) {
  const ticked = fault ? [fault.values.allows ?? []].flat() : typed.allows;
  const uses = [
    { value: 'PUBLISH_TEXT', label: 'Publish it', hint: `Seen by: ${seenBy}` },
    {
      value: 'QUOTE',
      label: 'Quote sentences from it elsewhere',
      hint: 'Web pages, slides and the newsletter. Each place is listed on your page.',
    },
    { value: 'NAME', label: `Show my name, ${who.name}` },
    { value: 'JOB_TITLE', label: `Show my job title, ${who.jobTitle}` },
    { value: 'PHOTO', label: 'Show my photo', hint: 'We ask you for one, and you choose it.' },
  ];
  return (
    <Part
      title="What you allow"
      intro="Tick what you agree to, for this piece only. Leave all of it empty and we still thank you."
    >
      <Question id="allows" legend={<span className="sr-only">I agree to</span>} error={fault?.errors.allows}>
        <div className="ticks-ruled">
          {uses.map((use) => (
            <Checkbox key={use.value} name="allows" {...use} defaultChecked={ticked.some((one) => one === use.value)} />
          ))}
        </div>
      </Question>
    </Part>
  );
}

type AccountProps = { account: string | null; value: (name: keyof HandIn) => string; fault?: FormFault };

function AccountSays({ account, value, fault }: AccountProps) {
  return (
    <Part
      title={`What ${account ?? 'your company'} allows`}
      intro="The account’s name and logo are the account’s to give. If you may speak for it, say so. If not, we write to the person who may, and publish without until they agree."
    >
      <div className="border-t border-line">
        <SegmentedRadios
          legend="Account name"
          name="accountName"
          segments={says}
          ruled
          defaultValue={value('accountName') || 'leave_out'}
        />
        <SegmentedRadios
          legend="Logo"
          name="accountLogo"
          segments={says}
          ruled
          defaultValue={value('accountLogo') || 'leave_out'}
        />
      </div>
      <Input
        label="Whom should we ask?"
        name="whom"
        type="email"
        hint="Only if you chose “Ask them”. Their e-mail address."
        optional
        autoComplete="off"
        defaultValue={value('whom')}
        error={fault?.errors.whom}
      />
    </Part>
  );
}
