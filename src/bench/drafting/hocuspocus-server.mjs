/// Hocuspocus as its guide starts it, in memory; every document begins as the text in the file that is named.

import { readFileSync } from 'node:fs';
import { Server } from '@hocuspocus/server';
import * as Y from 'yjs';
import { begun } from './seed.mjs';

const [port, file] = process.argv.slice(2);
const { update } = begun(JSON.parse(readFileSync(file, 'utf8')));

const server = new Server({
  port: Number(port),
  address: '127.0.0.1',
  quiet: true,
  stopOnSignals: false,
  async onLoadDocument({ document }) {
    Y.applyUpdate(document, update);
    return document;
  }
});
await server.listen();
console.log('READY');
