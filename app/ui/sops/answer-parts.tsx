import { assetMatches } from '~/domain/requests/sop';
import { matchWords } from '~/domain/requests/sop-words';
import { Checkbox } from '~/ui/checkbox';
import { Question } from '~/ui/question';
import { Select } from '~/ui/select';
import { Textarea } from '~/ui/textarea';
import { fieldOf, hasTick, Part, type PartProps, Was } from './fields';

/** What should I expect? */
export function ExpectPart({ sheet }: PartProps) {
  return (
    <Part number={2} title="What should I expect?" sheet={sheet}>
      <Textarea
        label="In your words"
        rows={3}
        maxLength={2000}
        required
        {...fieldOf(sheet, 'expect')}
        after={<Was of="expect" sheet={sheet} />}
      />
      <Textarea
        label="What they do in return"
        hint="One a line, such as: You brief the advocate the day before."
        rows={3}
        optional
        {...fieldOf(sheet, 'duties')}
        after={<Was of="duties" sheet={sheet} />}
      />
    </Part>
  );
}

const counts = Array.from({ length: 7 }, (_, count) => ({
  value: String(count),
  label: count ? String(count) : 'none',
}));

/** What may answer it without a person? */
export function AssetsPart({ sheet }: PartProps) {
  const tick = (name: string, label: string) => (
    <div className="flex flex-wrap items-center gap-x-2">
      <Checkbox name={name} label={label} defaultChecked={hasTick(sheet, name)} />
      <Was of={name} sheet={sheet} />
    </div>
  );
  return (
    <Part number={3} title="What may answer it without a person?" sheet={sheet}>
      <Select
        label="Assets shown at most"
        width="s"
        options={counts}
        {...fieldOf(sheet, 'show')}
        after={<Was of="show" sheet={sheet} />}
      />
      <Question id="match" legend="First those of the same" error={sheet.errors.match} optional>
        <div className="flex flex-wrap gap-x-5 gap-y-1">
          {assetMatches.map((match) => (
            <Checkbox
              key={match}
              id={`match-${match}`}
              name="match[]"
              value={match}
              label={matchWords[match]}
              defaultChecked={hasTick(sheet, 'match', match)}
            />
          ))}
        </div>
        <Was of="match" sheet={sheet} />
      </Question>
      {tick('openOneBeforeLive', 'Before a live call, ask to open at least one')}
      {tick('notEnoughNeedsReason', '“Not enough” needs a reason')}
    </Part>
  );
}
