import type { UseFormRegister } from 'react-hook-form';
import { wishes } from '~/domain/advocates/activities';
import { consents, consentScopes } from '~/domain/advocates/consents';
import { Checkbox } from '~/ui/checkbox';
import type { FieldError } from '~/ui/field';
import { FormPart } from '~/ui/form-part';
import { Input } from '~/ui/input';
import { Question } from '~/ui/question';
import { RadioCards } from '~/ui/radio-cards';
import { Range } from '~/ui/range';
import { SegmentedRadios } from '~/ui/segmented-radios';
import { Select } from '~/ui/select';
import { Textarea } from '~/ui/textarea';
import { hopeChoices, thanksChoices } from './choices';
import type { Typed } from './join-form';

type Values = Record<string, string | string[]>;
type Props = { typed: Values; errors: Record<string, FieldError>; register: UseFormRegister<Typed> };

const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

/** What a text field needs: name, what was typed before, and what is wrong with it. */
const field = ({ typed, errors, register }: Props, name: keyof Typed) => ({
  ...register(name),
  defaultValue: one(typed[name]),
  error: errors[name],
});

/** The same for a tick. Without a value of its own react-hook-form would empty it. */
const tick = ({ typed, register }: Props, name: keyof Typed) => ({
  ...register(name),
  id: name,
  value: 'on',
  defaultChecked: typed[name] !== undefined,
});

export function YouPart({ zones, ...props }: Props & { zones: { value: string; label: string }[] }) {
  return (
    <FormPart number={1} title="You">
      <Input {...field(props, 'name')} label="Your name" width="m" autoComplete="name" />
      <Input
        {...field(props, 'email')}
        label="Work e-mail address"
        hint="We find your account by the part after the @, and sign you in by a link sent here. There is no password."
        type="email"
        autoComplete="email"
      />
      <div className="grid gap-7 sm:grid-cols-2 sm:gap-5">
        <Input {...field(props, 'jobTitle')} label="Role" autoComplete="organization-title" />
        <Input {...field(props, 'yearsExperience')} label="Years of experience in it" width="s" inputMode="numeric" />
      </div>
      <div className="grid gap-7 sm:grid-cols-2 sm:gap-5">
        <Input {...field(props, 'city')} label="Town or city" optional autoComplete="address-level2" />
        <Select {...field(props, 'timeZone')} label="Time zone" options={zones} />
      </div>
      <Input
        {...field(props, 'expertise')}
        label="What could you talk about?"
        optional
        hint="A few words, with commas between them. We use this to find questions you know the answer to."
      />
      <div className="grid gap-7 sm:grid-cols-2 sm:gap-5">
        <Input
          {...field(props, 'languages')}
          label="Languages you could talk in"
          optional
          hint="As in English, German."
        />
        <Input
          {...field(props, 'formerTools')}
          label="What did you use before us?"
          optional
          hint="Buyers who use it now like to hear from you."
        />
      </div>
    </FormPart>
  );
}

export function WishesPart(props: Props) {
  return (
    <FormPart
      number={2}
      title="What you would like to do"
      intro="Everything starts at “ask me”. Change only the ones you feel strongly about. “No” means you will never be asked."
    >
      <div>
        {wishes.map(({ name, label, hint }) => (
          <SegmentedRadios
            key={name}
            {...props.register(name)}
            defaultValue={one(props.typed[name]) ?? 'ask'}
            error={props.errors[name]}
            legend={label}
            hint={hint}
            ruled
          />
        ))}
      </div>
    </FormPart>
  );
}

export function WorthPart(props: Props) {
  return (
    <FormPart
      number={3}
      title="What would make it worth your while"
      intro="These two answers decide what your board shows first."
    >
      <RadioCards {...field(props, 'hope')} legend="I would most like to …" choices={hopeChoices} />
      <RadioCards
        {...field(props, 'thanksPreference')}
        legend="The thanks I would value most"
        choices={thanksChoices}
      />
      <Checkbox
        {...tick(props, 'declinesValue')}
        label="I may not accept anything of value"
        hint="For example because of public-sector rules. You will still be thanked."
      />
      <Textarea
        {...field(props, 'careerGoals')}
        label="What do you want from the next year or two at work?"
        optional
        hint="Only you and the programme team see this. If you want to speak more, or lead a team, we can look for things that help."
        rows={2}
      />
      <Input
        {...field(props, 'likes')}
        label="Anything you like outside work?"
        optional
        hint="It makes our thank-yous less dull. You can erase it at any time."
      />
    </FormPart>
  );
}

export function LimitsPart({ company, ...props }: Props & { company: string }) {
  const { defaultValue, ...cap } = field(props, 'quarterlyCap');
  const number = Number(defaultValue);
  return (
    <FormPart number={4} title="Your limits and permissions">
      <Range
        {...cap}
        label="At most how many asks a quarter?"
        hint={`Counts every team at ${company} together. At 0 nobody asks you, and you choose from the board yourself.`}
        min={0}
        max={8}
        defaultValue={Number.isInteger(number) && number >= 0 && number <= 8 ? number : 4}
        unit="asks a quarter, with 30 days’ rest after a call or a talk"
      />
      <Question
        id="consents"
        legend="May we …"
        hint="Each is separate and none is needed to join. Before anything of yours is published we ask again, for that one piece."
      >
        <div>
          {consentScopes.map((scope) => (
            <Checkbox
              key={scope}
              {...tick(props, scope)}
              label={consents[scope].question}
              hint={consents[scope].hint}
            />
          ))}
        </div>
      </Question>
    </FormPart>
  );
}
