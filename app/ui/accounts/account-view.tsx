import type { AccountPage } from '~/domain/accounts/account-page.server';
import type { AccountFactKind } from '~/generated/prisma/enums';
import type { FormFault } from '~/platform/http.server';
import { AccountFrame } from '~/ui/accounts/account-frame';
import { DealsPanel } from '~/ui/accounts/deals-panel';
import { FactsPanel, HierarchyPanel } from '~/ui/accounts/fact-panels';
import { NotesPanel } from '~/ui/accounts/notes-panel';
import { PeoplePanel } from '~/ui/accounts/people-panel';
import { SeenPanels } from '~/ui/accounts/seen-panels';
import { SignalsPanel } from '~/ui/accounts/signals-panel';
import { StopBanners } from '~/ui/accounts/stop-banners';
import { UsagePanel } from '~/ui/accounts/usage-panel';
import { Happenings } from '~/ui/audit/happenings';
import { PageHead } from '~/ui/page-head';
import { Panel } from '~/ui/panel';
import { ReadinessHistory } from '~/ui/signals/readiness-history';

type Props = {
  page: AccountPage;
  /** What the reader may do: open other accounts and advocates, note facts, merge contacts. */
  mayDo: { open: boolean; note: boolean; merge: boolean };
  timeZone: string;
  /** of the company, as a form takes it */
  today: string;
  noting?: AccountFactKind;
  noteFault?: FormFault;
};

/** Everything of one account. */
export function AccountView({ page, mayDo, timeZone, today, noting, noteFault }: Props) {
  const { account, standing, history, people, deals, facts, events } = page;
  return (
    <>
      <PageHead
        title={account.name}
        crumbs={[{ to: mayDo.open ? '/accounts' : '/accounts/list', label: 'Accounts' }]}
        here={account.name}
        sub={[account.industry, account.owner ? `owned by ${account.owner.name}` : 'owned by nobody']
          .filter(Boolean)
          .join(', ')}
      />
      <div className="mb-4 grid gap-2 empty:hidden">
        <StopBanners {...standing} mayAct={mayDo.note} />
      </div>
      <div className="two-columns">
        <div className="grid gap-4">
          <SignalsPanel title="Signals" standing={standing} timeZone={timeZone} />
          <AccountFrame {...standing} />
          <Panel title="History of its signals" id="history">
            <div className="max-w-[30rem]">
              <ReadinessHistory days={history} needed={standing.rule.needed} today={page.today} />
            </div>
          </Panel>
          <PeoplePanel {...people} mayOpen={mayDo.open} mayMerge={mayDo.merge} />
          <UsagePanel {...page} />
          <DealsPanel deals={deals} total={account._count.deals} />
          <NotesPanel {...{ account, facts, people, today, noting }} mayNote={mayDo.note} fault={noteFault} />
          <Panel title="What happened">
            <Happenings {...{ events, timeZone }} />
          </Panel>
        </div>
        <div className="grid gap-4">
          <FactsPanel account={account} />
          <HierarchyPanel account={account} mayOpen={mayDo.open} />
          <SeenPanels {...page} />
        </div>
      </div>
    </>
  );
}
