/// Light editors of the portal: they keep no document. Frames are the same for all, so the process decodes each once to
/// know how positions moved; an editor looks only at the version its frame brings it to. Like a real editor each has one
/// commit on its way; what is typed meanwhile goes with the next.

import { randomUUID } from 'node:crypto';
import WebSocket from 'ws';

const HEAD = /^\{"t":"(\w+)"(?:,"version":(\d+))?/;
const LONGEST_HEAD = 48;

/// What is known in this process of a text's steps, by version.
class Steps {
  at = new Map(); // version after a step → [where it inserted, how much]
  ends = new Map(); // version before a frame → version after it
  commits = new Map(); // id → version after it

  learn(message) {
    if (message.steps.length === 0 || this.ends.has(message.version)) return;
    let version = message.version;
    for (const { from, slice } of message.steps) this.at.set(++version, [from, slice.content[0].text.length]);
    let after = message.version;
    for (const [id, count] of message.commits) this.commits.set(id, (after += count));
    this.ends.set(message.version, version);
  }

  moved(position, from, to) {
    for (let version = from + 1; version <= to; version++) {
      const [where, much] = this.at.get(version);
      if (where <= position) position += much;
    }
    return position;
  }
}

class Editor {
  waiting = [];
  commit = null;

  constructor(socket, steps, version, position) {
    Object.assign(this, { socket, steps, version, mapped: version, position });
  }

  type(words) {
    this.waiting.push(words);
    this.send();
  }

  send() {
    if (this.commit !== null || this.waiting.length === 0) return;
    this.position = this.steps.moved(this.position, this.mapped, this.version);
    this.mapped = this.version;
    let at = this.position;
    const steps = this.waiting.map((text) => {
      const step = { stepType: 'replace', from: at, to: at, slice: { content: [{ type: 'text', text }] } };
      at += text.length;
      return step;
    });
    this.waiting = [];
    this.commit = randomUUID();
    this.socket.send(JSON.stringify({ t: 'commit', id: this.commit, version: this.version, steps }));
  }

  /// Brought to this version; its own commit is kept if it is in what came.
  reached(version) {
    this.version = version;
    if (this.commit !== null && this.steps.commits.get(this.commit) <= version) {
      this.commit = null;
      this.send();
    }
  }

  refused() {
    this.commit = null;
  }
}

export async function enter(order, observers, observed) {
  const steps = new Steps();
  let frames = 0;
  let refused = 0;
  const sockets = [];

  /// Opens a line and waits for the first message.
  const open = ({ cookie, ticket }, heard) =>
    new Promise((opened, failed) => {
      const socket = new WebSocket(order.url, {
        headers: { Cookie: cookie, Origin: order.origin },
        perMessageDeflate: false,
        skipUTF8Validation: true
      });
      sockets.push(socket);
      socket.on('open', () => socket.send(JSON.stringify({ t: 'open', ticket, version: 0, doc: false })));
      socket.on('message', (data) => heard(data, opened));
      socket.on('close', (code) => failed(new Error(`closed with ${code}`)));
      socket.on('error', failed);
    });

  for (let number = 0; number < observers; number++) {
    await open(order.lines[number], (data, opened) => {
      const message = JSON.parse(data.toString());
      if (message.t === 'opened') opened();
      if (message.t !== 'steps' && message.t !== 'opened') return;
      steps.learn(message);
      for (const { slice } of message.steps) observed(number, slice.content[0].text);
    });
  }
  const typists = [];
  for (let number = 0; number < order.typists; number++) {
    let editor = null;
    await open(order.lines[observers + number], (data, opened) => {
      const [, kind, before] = HEAD.exec(data.latin1Slice(0, LONGEST_HEAD));
      if (kind === 'steps') {
        frames++;
        const from = Number(before);
        if (!steps.ends.has(from)) steps.learn(JSON.parse(data.toString()));
        editor?.reached(steps.ends.get(from));
      } else if (kind === 'refused') {
        refused++;
        editor?.refused();
      } else if (kind === 'opened') {
        opened(Number(before));
      }
    }).then((version) => {
      const socket = sockets.at(-1);
      editor = new Editor(socket, steps, version, order.places[number].position);
      typists.push(editor);
    });
  }
  return {
    typists,
    frames: () => frames,
    refused: () => refused,
    leave: () => sockets.forEach((socket) => socket.removeAllListeners('close').terminate())
  };
}
