// What one would write in an afternoon instead: Node's own http server, votes counted in memory, nothing stored, no sign-in; the tally
// goes to all listeners ten times a second while it changes. Same paths as the room's.
import http from 'node:http';

const listeners = new Set();
let votes = 0, told = -1;
const counts = new Map();
const frame = () => `event: room\ndata: ${JSON.stringify({ version: 1, came: 0, voices: 0, statements: 20, votes, tallies: [...counts].map(([statement, tally]) => ({ statement, ...tally })) })}\n\n`;
setInterval(() => {
  if (told === votes) return;
  told = votes;
  const text = frame();
  for (const reply of listeners) reply.write(text);
}, 100);
const server = http.createServer((request, reply) => {
  if (request.url.endsWith('/events')) {
    reply.writeHead(200, { 'content-type': 'text/event-stream' });
    reply.write(frame());
    listeners.add(reply);
    return void reply.once('close', () => listeners.delete(reply));
  }
  let text = '';
  request.on('data', (chunk) => (text += chunk));
  request.once('end', () => {
    if (request.method === 'PUT') {
      const { statement, stand } = JSON.parse(text);
      const tally = counts.get(statement) ?? { agree: 0, disagree: 0, pass: 0 };
      tally[stand]++;
      counts.set(statement, tally);
      votes++;
      return void reply.writeHead(204).end();
    }
    reply.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ figures: { votes } }));
  });
});
server.keepAliveTimeout = 120_000; // phones keep their connection
server.listen(0, '127.0.0.1', 16384, () => console.log(`http://127.0.0.1:${server.address().port}`));
