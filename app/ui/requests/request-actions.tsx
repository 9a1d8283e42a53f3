import { takesTimes } from '~/domain/requests/ask-words';
import type { Asking } from '~/domain/requests/asking.server';
import type { RequestPage } from '~/domain/requests/page.server';
import { ButtonLink } from '~/ui/button';

type Props = {
  request: Pick<RequestPage, 'number' | 'status' | 'activity' | 'isOwn' | 'helpers' | 'reader'>;
  asking: Asking | null;
  /** somebody may be asked now, and the viewer may choose whom */ mayAsk: boolean;
  /** runs the programme */ seesAll: boolean;
};

/** What the viewer of a request can do next, the one that matters most last. */
export function RequestActions({ request, asking, mayAsk, seesAll }: Props) {
  const [first] = asking?.choices ?? [];
  const page = `/requests/${request.number}`;
  if (request.status === 'CLOSED') return null;
  const isAgreed = request.helpers.length > 0 || ['ACCEPTED', 'SCHEDULED', 'HELD'].includes(request.status);
  // A call comes first; what is written, or has its day, is done when somebody says so.
  const isLikelyDone = request.status === 'HELD' || (request.status === 'ACCEPTED' && !takesTimes(request.activity));
  const mayEnd = request.status !== 'HELD' && (seesAll || (request.isOwn && !isAgreed));
  return (
    <>
      {mayEnd && (
        <ButtonLink variant="quiet" to={`${page}/close`}>
          {seesAll ? 'Answer or close' : 'Withdraw'}
        </ButtonLink>
      )}
      {first && (
        <ButtonLink to={`${page}/asks?advocate=${first.advocateId}`}>Ask {first.name.split(' ')[0]} first</ButtonLink>
      )}
      {mayAsk && !seesAll && <ButtonLink to={`${page}/rounds`}>Choose whom to ask</ButtonLink>}
      {isAgreed && request.reader !== 'follower' && request.status !== 'SCHEDULED' && (
        <ButtonLink to={`${page}/complete`} variant={isLikelyDone ? undefined : 'quiet'}>
          Mark as done
        </ButtonLink>
      )}
    </>
  );
}
