/// What an open editor and the server say to each other: own steps go out one commit at a time, what
/// others write comes in, and until the server has a word the browser keeps it.

import type { Node } from 'prosemirror-model';
import type { EditorState, Plugin, Transaction } from 'prosemirror-state';
import * as collab from './collab.ts';
import { Keeping } from './keeping.ts';
import { type End, type Heard, Line, type Opened, type Who } from './line.ts';
import type { Lost } from './losing.ts';
import { type Caret, carets } from './presence.ts';
import { schema } from './schema.ts';

/// A little less than the server takes of one message, which is 256 Ki characters, and of one commit.
const MOST: collab.Most = { steps: 400, characters: 255 * 1024 };
const LARGEST = 256 * 1024;
const CARET_PAUSE = 150;
const KEEP_PAUSE = 200;

/// How things stand, for the page to say.
export type Standing = {
  stage: string;
  mayWrite: boolean;
  /// Whose suggestions are made here.
  code: string;
  line: 'open' | 'cut' | 'ended';
  /// Everything that was written here is in the server's database.
  saved: boolean;
  savedAt: Date | null;
  here: { who: Who; me: boolean }[];
};

export type Desk = {
  state(): EditorState;
  /// Past the rules for what a person does: these transactions come from the server.
  dispatch(tr: Transaction): void;
  replaceState(doc: Node): void;
  keepingPlace(act: () => void): void;
  changed(standing: Standing): void;
  ended(why: End): void;
};

export class Conversation {
  lost: Lost[];
  private readonly keeping: Keeping;
  private readonly who = new Map<number, Who>();
  private line: Line | null = null;
  private left: collab.Pending | null = null;
  private me = -1;
  private here: Caret[] = [];
  private caretTimer = 0;
  private keepTimer = 0;
  private over = false;
  private standing: Standing = {
    stage: 'DRAFT', mayWrite: false, code: '', line: 'cut', saved: true, savedAt: null, here: [] // prettier-ignore
  };
  private readonly ticket: string;
  private readonly version: number;
  private readonly desk: Desk;
  private readonly leaving = () => this.keepNow();

  static plugin(version: number): Plugin {
    return collab.collab(version);
  }

  constructor(ticket: string, name: string, version: number, desk: Desk) {
    this.ticket = ticket;
    this.version = version;
    this.desk = desk;
    this.keeping = new Keeping(name);
    this.lost = this.keeping.lost();
  }

  async begin() {
    this.left = await this.keeping.found();
    if (this.over) return;
    window.addEventListener('pagehide', this.leaving);
    const address = new URL('editing', document.baseURI);
    address.protocol = address.protocol.replace('http', 'ws');
    this.line = new Line(address.href, {
      opening: () => this.opening(),
      heard: (message) => this.heard(message),
      cut: (refusal) => this.cut(refusal),
      ended: (why) => this.ended(why)
    });
  }

  hangUp() {
    this.over = true;
    this.keepNow();
    this.keeping.close();
    window.removeEventListener('pagehide', this.leaving);
    this.line?.hangUp();
  }

  /// Something happened in the editor.
  moved(words: boolean, focused: boolean) {
    if (words) {
      this.send();
      this.keepSoon();
      this.say({});
    }
    if (focused && !this.caretTimer) this.caretTimer = window.setTimeout(() => this.tellCaret(), CARET_PAUSE);
  }

  dismiss(at: number) {
    this.lost = this.keeping.withoutLost(this.lost, at);
  }

  private opening(): object {
    const left = this.left;
    return left
      ? { t: 'open', ticket: this.ticket, version: left.version, doc: true }
      : { t: 'open', ticket: this.ticket, version: collab.versionOf(this.desk.state()), doc: false };
  }

  private heard(message: Heard) {
    if (this.over) return;
    switch (message.t) {
      case 'opened':
        return this.opened(message);
      case 'steps':
        return this.receive(message);
      case 'who':
        this.who.set(message.author, message);
        return this.drawCarets();
      case 'here':
        this.here = message.who.map(([author, from, to]) => ({ author, from, to }));
        return this.drawCarets();
      case 'stage':
        return this.say({ stage: message.stage, mayWrite: message.mayWrite });
      case 'refused':
        return this.refused(message.commit, message.code);
      case 'pong':
    }
  }

  private opened({ doc, me, code, stage, mayWrite, ...told }: { t: 'opened' } & Opened) {
    this.me = me;
    if (doc && this.left) this.putBack(schema.nodeFromJSON(doc), this.left, told.version);
    this.say({ code, stage, mayWrite, line: 'open' });
    this.receive(told);
    const again = collab.again(this.desk.state());
    if (again) this.put(again);
  }

  /// What an earlier page left; where it does not fit any more, its words are given back.
  private putBack(doc: Node, left: collab.Pending, version: number) {
    this.desk.replaceState(doc);
    this.left = null;
    try {
      this.desk.dispatch(collab.restore(this.desk.state(), { ...left, version }));
    } catch {
      this.desk.dispatch(collab.startFrom(this.desk.state(), version));
      this.lose(collab.wordsLeft(left));
    }
  }

  private receive(told: collab.Told) {
    this.desk.keepingPlace(() => {
      this.lose(collab.receive(this.desk.state, this.desk.dispatch, told));
    });
    const saved = collab.isKept(this.desk.state());
    this.keepSoon();
    this.say(saved && !this.standing.saved ? { savedAt: new Date() } : {});
    this.send();
  }

  private refused(commit: string, code: string) {
    const lost = collab.refused(this.desk.state(), this.desk.dispatch, commit);
    this.lose(lost.map((words) => ({ ...words, why: code === 'nothing' ? 'gone' : code })));
    this.keepNow();
    this.say({});
    this.send();
  }

  /// A line that ends because of what was said on it would end so again and again.
  private cut(refusal: string | null) {
    this.say({ line: 'cut' });
    const commit = collab.onItsWay(this.desk.state());
    if (refusal && commit) this.refused(commit, refusal);
  }

  private lose(lost: Lost[]) {
    if (lost.length > 0) this.lost = this.keeping.withLost(this.lost, lost);
  }

  private send() {
    if (!this.line?.isOpen || this.standing.line !== 'open') return;
    const going = collab.next(this.desk.state(), crypto.randomUUID(), MOST);
    if (!going) return;
    this.desk.dispatch(going.tr);
    this.put(going.message);
  }

  private put(commit: { id: string; version: number; steps: unknown[] }) {
    const message = JSON.stringify({ t: 'commit', ...commit });
    if (message.length > LARGEST) this.refused(commit.id, 'too-much');
    else this.line!.say(message);
  }

  private tellCaret() {
    this.caretTimer = 0;
    const state = this.desk.state();
    const { from, to } = state.selection;
    this.line?.send({
      t: 'caret', version: collab.versionOf(state), from: collab.unmapped(state, from), to: collab.unmapped(state, to) // prettier-ignore
    });
  }

  private drawCarets() {
    const state = this.desk.state();
    const size = state.doc.content.size;
    const at = (position: number) => Math.min(size, Math.max(0, collab.mapped(state, position)));
    const others = this.here.filter(({ author, from }) => author !== this.me && from >= 0);
    this.desk.dispatch(
      state.tr
        .setMeta(carets, others.map(({ author, from, to }) => [{ author, from: at(from), to: at(to) }, this.who.get(author)]))
        .setMeta('addToHistory', false)
    );
    const authors = [...new Set(this.here.map(({ author }) => author))];
    this.say({
      here: authors.flatMap((author) => {
        const who = this.who.get(author);
        return who ? [{ who, me: author === this.me }] : [];
      })
    });
  }

  private say(change: Partial<Standing>) {
    this.standing = { ...this.standing, ...change, saved: collab.isKept(this.desk.state()) };
    this.desk.changed(this.standing);
  }

  private ended(why: End) {
    this.keepNow();
    this.say({ line: 'ended', mayWrite: false });
    this.desk.ended(why);
  }

  private keepSoon() {
    if (!this.keepTimer) this.keepTimer = window.setTimeout(() => this.keepNow(), KEEP_PAUSE);
  }

  private keepNow() {
    window.clearTimeout(this.keepTimer);
    this.keepTimer = 0;
    if (!this.left) this.keeping.keep(collab.pending(this.desk.state()));
  }
}
