import { Panel } from '~/ui/panel';

const button = `{ "requester": "marcus@northbeam.example", "activity": "reference_call",
  "dealExternalId": "D-1042", "neededBy": "2026-12-04", "persona": "Head of logistics",
  "need": "How the first month really was", "questions": ["What broke?"] }`;
const chat = `{ "requester": "marcus@northbeam.example",
  "text": "reference call for D-1042 by 2026-12-04: how the first month really was" }`;

/** How a program writes to a hook. */
export function HookExample({ site }: { site: string }) {
  return (
    <Panel title="How to write to a hook">
      <div className="grid gap-3">
        <p>
          Post JSON to the hook’s address, signed by Standard Webhooks: the headers <code>webhook-id</code>,{' '}
          <code>webhook-timestamp</code> and <code>webhook-signature</code>. A post that comes twice with the same{' '}
          <code>webhook-id</code> makes one request. The fields are those of the{' '}
          <a href={`${site}/api/v1/openapi.json`}>API</a>, without the team. From a button:
        </p>
        <pre className="overflow-x-auto font-mono text-xs" tabIndex={0} aria-label="A post of a button">
          {button}
        </pre>
        <p>From a chat command, in one line:</p>
        <pre className="overflow-x-auto font-mono text-xs" tabIndex={0} aria-label="A post of a chat command">
          {chat}
        </pre>
        <p>
          The answer says how the request stands; <code>url</code> is its page, <code>text</code> a sentence for the
          chat. What the team’s SOP needs and the post lacks is named in <code>errors</code>, with status 422.
        </p>
      </div>
    </Panel>
  );
}
