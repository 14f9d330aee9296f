/// Opens lines and stays silent, until its standard input ends.

import WebSocket from 'ws';

let input = '';
for await (const piece of process.stdin) {
  input += piece;
  if (input.endsWith('\n')) break;
}
const { url, origin, lines } = JSON.parse(input);
await Promise.all(
  lines.map(
    ({ cookie, ticket }) =>
      new Promise((opened, failed) => {
        const socket = new WebSocket(url, { headers: { Cookie: cookie, Origin: origin }, perMessageDeflate: false });
        socket.on('open', () => socket.send(JSON.stringify({ t: 'open', ticket, version: -1, doc: false })));
        socket.on('message', opened);
        socket.on('close', (code) => failed(new Error(`closed with ${code}`)));
      })
  )
);
console.log('READY');
setInterval(() => {}, 1000);
