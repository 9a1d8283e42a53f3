import { Link } from '@remix-run/react';
import type { findAdvocatePage } from '~/domain/advocates/profile.server';
import type { FormFault } from '~/platform/http.server';
import { Happenings } from '~/ui/audit/happenings';
import { Banner } from '~/ui/banner';
import { PageHead } from '~/ui/page-head';
import { Panel } from '~/ui/panel';
import { AskingPanel } from './asking-panel';
import { LadderPanel } from './ladder-panel';
import { ClaimsPanel, FavoursPanel, ProfilePanel, WillingnessPanel } from './profile-panels';
import { ReadinessPanel } from './readiness-panel';

export type AdvocateViewProps = NonNullable<Awaited<ReturnType<typeof findAdvocatePage>>> & {
  timeZone: string;
  mayManage: boolean;
};

/** The page of one advocate for staff; a refused form of it is shown again with its faults. */
export function AdvocateView(props: AdvocateViewProps & { readinessFault?: FormFault; rungFault?: FormFault }) {
  const { advocate, ladder, readiness, budget, events, timeZone, mayManage } = props;
  const account = advocate.contact.account;
  return (
    <>
      <PageHead
        title={advocate.person.name}
        crumbs={[{ to: '/advocates', label: 'Advocates' }]}
        here={advocate.person.name}
        sub={
          <>
            {advocate.jobTitle}
            {account && (
              <>
                , <Link to={`/accounts/${account.id}`}>{account.name}</Link>
                {account.owner && `, owned by ${account.owner.name}`}
              </>
            )}
          </>
        }
      />
      {advocate.leftAt && <Banner tone="info" title="Has left the programme." />}
      <div className="two-columns">
        <div className="grid gap-4">
          <ReadinessPanel {...{ advocate, readiness, mayDecide: mayManage, fault: props.readinessFault }} />
          <FavoursPanel {...{ advocate, timeZone }} />
          <ClaimsPanel {...{ advocate, timeZone }} />
          <Panel title="What happened">
            <Happenings {...{ events, timeZone }} />
          </Panel>
        </div>
        <div className="grid gap-4">
          <AskingPanel {...{ budget, timeZone }} />
          <LadderPanel {...{ ladder, advocateId: advocate.id, mayOpen: mayManage, fault: props.rungFault }} />
          <WillingnessPanel {...{ advocate, timeZone }} />
          <ProfilePanel {...{ advocate, timeZone }} />
        </div>
      </div>
    </>
  );
}
