/// A page with an open editor, without a browser: a store, timers that the test moves, and sockets whose other end
/// the test holds.

import type { TestContext } from 'node:test';
import { history } from 'prosemirror-history';
import { EditorState, type Transaction } from 'prosemirror-state';
import { blockIds } from '../src/text-editor/block-ids.ts';
import { Conversation, type Standing } from '../src/text-editor/conversation.ts';
import { presence } from '../src/text-editor/presence.ts';
import { House } from './together.ts';

export class Store {
  [place: string]: unknown;
  getItem(place: string) {
    return (this[place] as string | undefined) ?? null;
  }
  setItem(place: string, value: string) {
    this[place] = value;
  }
  removeItem(place: string) {
    delete this[place];
  }
}

class Socket {
  static readonly OPEN = 1;
  static all: Socket[] = [];
  readyState = 0;
  said: Said[] = [];
  onopen = () => {};
  onmessage = (_: { data: string }) => {};
  onclose = (_: { code: number }) => {};
  constructor() {
    Socket.all.push(this);
  }
  send(json: string) {
    this.said.push(JSON.parse(json));
  }
  close() {
    this.readyState = 3;
  }
}

type Said = { t: string; id: string; version: number; steps: unknown[]; doc: boolean };

/// Everything a page of ours finds around it.
export function around(test: TestContext, store = new Store()) {
  Socket.all = [];
  test.mock.timers.enable({ apis: ['setTimeout', 'setInterval'] });
  const globals = globalThis as unknown as { [name: string]: unknown };
  globals.WebSocket = Socket;
  globals.document = { baseURI: 'http://localhost/', addEventListener() {}, removeEventListener() {}, visibilityState: 'visible' };
  globals.window = {
    localStorage: store,
    addEventListener() {},
    removeEventListener() {},
    setTimeout: (act: () => void, wait: number) => setTimeout(act, wait),
    clearTimeout: (timer: number) => clearTimeout(timer),
    setInterval: (act: () => void, wait: number) => setInterval(act, wait),
    clearInterval: (timer: number) => clearInterval(timer)
  };
  return store;
}

export class Desk {
  state: EditorState;
  standing: Standing | null = null;
  why = '';
  readonly house: House;
  readonly conversation: Conversation;

  constructor(house: House, name = 'somebody/text') {
    this.house = house;
    const plugins = [blockIds(), history(), Conversation.plugin(0), presence()];
    this.state = EditorState.create({ doc: new House().doc, plugins });
    this.conversation = new Conversation('ticket', name, 0, {
      state: () => this.state,
      dispatch: this.dispatch,
      replaceState: (doc) => (this.state = EditorState.create({ doc, plugins })),
      keepingPlace: (act) => act(),
      changed: (standing) => (this.standing = standing),
      ended: (why) => (this.why = why)
    });
  }

  private readonly dispatch = (tr: Transaction) => void (this.state = this.state.apply(tr));

  get socket() {
    return Socket.all.at(-1)!;
  }

  get commits() {
    return this.socket.said.filter(({ t }) => t === 'commit');
  }

  get words() {
    return this.conversation.lost.map(({ words }) => words);
  }

  /// The line opens; the server tells what came since the version that the page has.
  open(stage = 'DRAFT') {
    this.socket.readyState = Socket.OPEN;
    this.socket.onopen();
    const { version, doc } = this.socket.said[0];
    const then = doc ? { doc: this.house.at(version).toJSON() } : {};
    this.hear({ t: 'opened', me: 0, code: 'TJ', stage, mayWrite: true, ...then, ...this.house.told(version) });
  }

  hear(message: object) {
    this.socket.onmessage({ data: JSON.stringify(message) });
  }

  /// What the server has since this version.
  hearSteps(version: number) {
    this.hear({ t: 'steps', ...this.house.told(version) });
  }

  refuse(code: string) {
    this.hear({ t: 'refused', commit: this.commits.at(-1)!.id, code });
  }

  breaks(code = 1006) {
    this.socket.readyState = 3;
    this.socket.onclose({ code });
  }

  does(act: (tr: Transaction) => Transaction) {
    this.state = this.state.applyTransaction(act(this.state.tr)).state;
    this.conversation.moved(true, false);
  }

  types(position: number, words: string) {
    [...words].forEach((letter, at) => this.does((tr) => tr.insertText(letter, position + at)));
  }
}
