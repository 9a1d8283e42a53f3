import { Form, Link, useSearchParams } from '@remix-run/react';
import type { IssueLook, IssueView } from '~/domain/newsletter/schema';
import { Button } from '~/ui/button';
import { classNames } from '~/ui/class-names';
import { KeyValues } from '~/ui/key-values';
import { withParams } from '~/ui/list-url';
import { Panel } from '~/ui/panel';
import { Select } from '~/ui/select';

type Props = {
  issueId: string;
  from?: string;
  subject: string;
  preheader: string;
  readers: readonly { value: string; label: string }[];
  as: string;
  q: string;
  view: IssueView;
  look: IssueLook;
  /** another after every edit, so that the frame is drawn anew */
  version?: string;
};

const views = { wide: 'Wide', phone: 'Phone', text: 'Text' } as const;
const looks = { light: 'Light', dark: 'Dark' } as const;

/** The letter as one advocate gets it, in a frame that runs nothing. Its ground is light, so the plain text is drawn for that. */
export function LetterPanel({ issueId, from, subject, preheader, readers, as, q, view, look, version }: Props) {
  const source = `/newsletter/${issueId}/letter?as=${as}&form=${view === 'text' ? 'text' : 'html'}&look=${look}`;
  return (
    <Panel title="Letter" end={<ViewLinks view={view} look={look} />} flush>
      <div className="grid gap-4 bg-sunken p-4">
        <ReaderPicker readers={readers} as={as} q={q} view={view} look={look} />
        <KeyValues
          items={[...(from ? [['From', from] as const] : []), ['Subject', subject], ['Preview line', preheader]]}
        />
        {as ? (
          <iframe
            key={`${source} ${version}`}
            title="The letter"
            src={source}
            sandbox="allow-popups allow-popups-to-escape-sandbox"
            className={classNames(
              'mx-auto block h-[60rem] w-full rounded-s border border-line [color-scheme:light]',
              look === 'dark' && view !== 'text' ? 'bg-[#161512]' : 'bg-[#faf8f4]',
              view === 'phone' && 'max-w-[390px]',
            )}
          />
        ) : (
          <p>
            {q ? `Nobody called “${q}” was found.` : 'Nobody is in the programme yet, so there is no letter to show.'}
          </p>
        )}
      </div>
    </Panel>
  );
}

function ViewLinks({ view, look }: { view: IssueView; look: IssueLook }) {
  const [search] = useSearchParams();
  const choice = <Name extends string>(label: string, names: Record<Name, string>, key: string, chosen: Name) => (
    <nav className="views" aria-label={label}>
      {(Object.keys(names) as Name[]).map((one) => (
        <Link
          key={one}
          to={withParams(search, { [key]: one })}
          aria-current={one === chosen ? 'true' : undefined}
          preventScrollReset
        >
          {names[one]}
        </Link>
      ))}
    </nav>
  );
  return (
    <div className="flex flex-wrap gap-x-5">
      {choice('Width of the letter', views, 'view', view)}
      {view !== 'text' && choice('Colours of the letter', looks, 'look', look)}
    </div>
  );
}

function ReaderPicker({ readers, as, q, view, look }: Pick<Props, 'readers' | 'as' | 'q' | 'view' | 'look'>) {
  const [search] = useSearchParams();
  return (
    <Form method="get" className="flex flex-wrap items-end gap-2" preventScrollReset>
      <input type="hidden" name="view" value={view} />
      <input type="hidden" name="look" value={look} />
      {search.get('block') && <input type="hidden" name="block" value={search.get('block') ?? ''} />}
      <label className="grid gap-1 font-semibold">
        Find by name
        <input className="input" type="search" name="q" defaultValue={q} key={q} />
      </label>
      <div className="min-w-0 flex-1 basis-56">
        <Select name="as" label="Preview as" options={readers} defaultValue={as} key={as} />
      </div>
      <Button variant="quiet">Show</Button>
    </Form>
  );
}
