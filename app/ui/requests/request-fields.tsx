import { Input } from '~/ui/input';
import { RadioCards } from '~/ui/radio-cards';
import { type Option, Select } from '~/ui/select';
import { Textarea } from '~/ui/textarea';

type FieldName = 'deal' | 'need' | 'questions' | 'neededBy' | 'persona' | 'competitors' | 'topics';
type Question = { hint: string; when: 'must' | 'if live' | 'may' };

type Props = {
  team: string;
  kinds: readonly { activity: string; label: string; hint: string }[];
  deals: readonly Option[];
  questions: Partial<Record<FieldName, Question>>;
  today: string;
  values: Record<string, string | string[] | undefined>;
  errors?: Record<string, string[]>;
};

const labels: Record<FieldName, string> = {
  deal: 'Deal',
  need: 'The need',
  questions: 'What they will ask',
  neededBy: 'Needed by',
  persona: 'Who will join',
  competitors: 'Also looks at, or competes with',
  topics: 'Topics',
};

/** The questions of a request as the team's SOP asks them: its kinds, its fields, its hints. */
export function RequestFields({ team, kinds, deals, questions, today, values, errors = {} }: Props) {
  const text = (name: string) => {
    const value = values[name];
    return typeof value === 'string' ? value : value?.join(name === 'questions' ? '\n' : ', ');
  };
  const ask = (field: FieldName, name: string = field) => ({
    name,
    label: labels[field],
    hint: [questions[field]?.hint, questions[field]?.when === 'if live' && 'Needed for a live person.']
      .filter(Boolean)
      .join(' '),
    optional: questions[field]?.when === 'may',
    error: errors[name],
    defaultValue: text(name),
  });
  const hasDeal = Boolean(questions.deal);
  const dealIsFree = questions.deal?.when !== 'must';
  return (
    <div className="grid gap-5">
      <input type="hidden" name="team" value={team} />
      <RadioCards
        name="activity"
        legend="What do you need?"
        error={errors.activity}
        choices={kinds.map(({ activity, label, hint }) => ({ value: activity, label, hint }))}
        defaultValue={text('activity') ?? ''}
      />
      {hasDeal && (
        <Select {...ask('deal', 'dealId')} options={deals} empty={dealIsFree ? 'No deal' : 'Choose the deal'} />
      )}
      {dealIsFree && (
        <Input
          name="about"
          label="What is it for?"
          hint="A launch, an event, a customer. It becomes the title."
          optional={hasDeal}
          error={errors.about}
          defaultValue={text('about')}
        />
      )}
      <Textarea {...ask('need')} rows={3} />
      {questions.questions && <Textarea {...ask('questions')} rows={3} />}
      {questions.persona && <Input {...ask('persona')} />}
      {questions.competitors && <Input {...ask('competitors')} />}
      {questions.topics && <Input {...ask('topics')} />}
      <Input {...ask('neededBy')} type="date" min={today} width="m" />
    </div>
  );
}
