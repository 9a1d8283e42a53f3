import { Panel } from '~/ui/panel';

/** How a program calls, to be copied into a terminal; `site` is our own address. */
export function ApiExample({ site }: { site: string }) {
  const call = [
    `curl "${site}/api/v1/accounts?dryRun=true" \\`,
    `  -H "Authorization: Bearer $FLYWHEEL_KEY" \\`,
    `  -H "Content-Type: application/json" \\`,
    `  -d '{"rows": [{"externalId": "A-1", "name": "Castellan Foods", "renewalOn": "2027-03-31"}]}'`,
  ].join('\n');
  return (
    <Panel title="How a program calls" end={<a href="/api/v1/openapi.json">OpenAPI document</a>}>
      <p>
        Up to 1,000 rows in a call, 60 calls a minute. Rows are looked at like the lines of a file: found again by their
        id, rejected with the reason. With <code>dryRun=true</code> nothing is written. An <code>Idempotency-Key</code>{' '}
        makes a call that is sent twice count once.
      </p>
      <pre className="mt-4 overflow-x-auto font-mono text-xs" tabIndex={0} aria-label="A call with curl">
        {call}
      </pre>
    </Panel>
  );
}
