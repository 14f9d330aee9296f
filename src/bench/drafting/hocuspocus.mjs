/// Light editors of Hocuspocus: they speak Yjs without keeping a document. Each goes on writing behind its own last
/// letter, as somebody does who types on; its first letter stands behind the last one of a paragraph of the text.

import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import WebSocket from 'ws';
import * as Y from 'yjs';

const SYNC = 0;
const AUTH = 2;
const TOKEN = 0;
const AUTHENTICATED = 2;
const UPDATE = 2;
const HAS_ORIGIN = 0x80;
const STRING = 4;

/// One inserted string as an update of Yjs, by hand: https://github.com/yjs/yjs/blob/main/INTERNALS.md
function insertion(client, clock, origin, words) {
  const update = encoding.createEncoder();
  encoding.writeVarUint(update, 1); // of one client
  encoding.writeVarUint(update, 1); // one struct
  encoding.writeVarUint(update, client);
  encoding.writeVarUint(update, clock);
  encoding.writeUint8(update, HAS_ORIGIN | STRING);
  encoding.writeVarUint(update, origin.client);
  encoding.writeVarUint(update, origin.clock);
  encoding.writeVarString(update, words);
  encoding.writeVarUint(update, 0); // nothing is deleted
  return encoding.toUint8Array(update);
}

class Editor {
  clock = 0;

  constructor(socket, text, origin) {
    Object.assign(this, { socket, text, origin, client: Math.floor(Math.random() * 0x7fffffff) });
  }

  type(words) {
    const message = encoding.createEncoder();
    encoding.writeVarString(message, this.text);
    encoding.writeVarUint(message, SYNC);
    encoding.writeVarUint(message, UPDATE);
    encoding.writeVarUint8Array(message, insertion(this.client, this.clock, this.origin, words));
    this.clock += words.length;
    this.origin = { client: this.client, clock: this.clock - 1 };
    this.socket.send(encoding.toUint8Array(message));
  }
}

/// The update in a message, if it carries one.
function updateIn(data) {
  const message = decoding.createDecoder(data);
  decoding.readVarString(message);
  return decoding.readVarUint(message) === SYNC && decoding.readVarUint(message) === UPDATE ? decoding.readVarUint8Array(message) : null;
}

export async function enter(order, observers, observed) {
  let frames = 0;
  const sockets = [];
  const open = (heard) =>
    new Promise((opened, failed) => {
      const socket = new WebSocket(order.url, { perMessageDeflate: false });
      sockets.push(socket);
      socket.on('open', () => {
        const hello = encoding.createEncoder();
        encoding.writeVarString(hello, order.text);
        encoding.writeVarUint(hello, AUTH);
        encoding.writeVarUint(hello, TOKEN);
        encoding.writeVarString(hello, 'nobody asks');
        encoding.writeVarString(hello, '4.7.0');
        socket.send(encoding.toUint8Array(hello));
      });
      let known = false;
      socket.on('message', (data) => {
        if (known) return heard(data);
        const message = decoding.createDecoder(data);
        decoding.readVarString(message);
        if (decoding.readVarUint(message) !== AUTH || decoding.readVarUint(message) !== AUTHENTICATED) return;
        known = true;
        opened(socket);
      });
      socket.on('close', (code) => failed(new Error(`closed with ${code}`)));
      socket.on('error', failed);
    });

  for (let number = 0; number < observers; number++) {
    await open((data) => {
      const update = updateIn(data);
      if (!update) return;
      for (const struct of Y.decodeUpdate(update).structs) {
        if (struct.content?.str !== undefined) observed(number, struct.content.str);
      }
    });
  }
  const typists = [];
  for (let number = 0; number < order.typists; number++) {
    const socket = await open(() => frames++);
    typists.push(new Editor(socket, order.text, order.places[number].last));
  }
  return {
    typists,
    frames: () => frames,
    refused: () => 0,
    leave: () => sockets.forEach((socket) => socket.removeAllListeners('close').terminate())
  };
}
