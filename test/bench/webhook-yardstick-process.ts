import { createServer } from 'node:http';
import pg from 'pg';

// The same events without a framework and without a signature: node:http and one statement by pg.
const [databaseUrl = ''] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
type Event = { created_at: string; data: { email_id: string } };

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const event = JSON.parse(Buffer.concat(chunks).toString()) as Event;
    const values = [request.headers['svix-id'], event.data.email_id, event.created_at, new Date()];
    pool
      .query(
        `INSERT INTO delivery_events (id, kind, provider_id, happened_at, stored_at)
         VALUES ($1, 'DELIVERED', $2, $3, $4) ON CONFLICT DO NOTHING`,
        values,
      )
      .then(
        () => response.end('Noted.\n'),
        () => response.writeHead(503).end(),
      );
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(typeof address === 'object' ? address?.port : '');
});
