import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { type Change, Outbox } from '../src/text-editor/outbox.ts';

/// A page, a clock and a store, driven by the test.
class Page {
  text = '';
  sent: Change[] = [];
  due: (() => void) | null = null;
  kept = new Map<string, string>();
  readonly outbox = new Outbox({
    wording: () => this.text,
    send: (change) => this.sent.push(change),
    later: (act) => (this.due = act),
    never: () => (this.due = null),
    store: {
      getItem: (key) => this.kept.get(key) ?? null,
      setItem: (key, value) => this.kept.set(key, value),
      removeItem: (key) => this.kept.delete(key)
    }
  });

  type(text: string) {
    this.text += text;
    this.outbox.touch();
  }

  pause() {
    const act = this.due;
    this.due = null;
    act?.();
  }
}

describe('an outbox', () => {
  let page: Page;
  beforeEach(() => {
    page = new Page();
    page.outbox.key = 'unsaved:text';
    page.outbox.begin(7);
  });

  it('sends after a pause, once for many letters', () => {
    page.type('a');
    page.type('b');
    assert.deepEqual(page.sent, []);
    page.pause();
    assert.deepEqual(page.sent, [{ wording: 'ab', baseVersion: 7 }]);
    assert.equal(page.outbox.unsaved, true);
  });

  it('has at most one change under way and sends the rest after the acknowledgement', () => {
    page.type('a');
    page.pause();
    page.type('b');
    page.pause();
    page.type('c');
    page.pause();
    assert.equal(page.sent.length, 1);
    page.outbox.acknowledge(8);
    assert.deepEqual(page.sent[1], { wording: 'abc', baseVersion: 8 });
    page.outbox.acknowledge(9);
    assert.equal(page.sent.length, 2);
    assert.equal(page.outbox.unsaved, false);
  });

  it('sends nothing when nothing was typed', () => {
    page.outbox.flush();
    page.outbox.acknowledge(8);
    assert.deepEqual(page.sent, []);
  });

  it('keeps what the server has not acknowledged for the next page, with its version', () => {
    page.type('a');
    page.pause();
    page.type('b');
    page.outbox.flush();
    assert.deepEqual(page.outbox.kept(), { wording: 'ab', baseVersion: 7 });
    page.outbox.acknowledge(8);
    page.outbox.acknowledge(9);
    assert.equal(page.outbox.kept(), null);
  });

  it('keeps and no longer sends what was typed when the server sends its own text', () => {
    page.type('a');
    page.outbox.begin(12);
    page.pause();
    assert.deepEqual(page.sent, []);
    assert.deepEqual(page.outbox.kept(), { wording: 'a', baseVersion: 7 });
    page.type('b');
    page.pause();
    assert.equal(page.sent[0].baseVersion, 12);
  });

  it('holds back what could not be sent until the next change', () => {
    page.type('a');
    page.pause();
    page.outbox.giveBack();
    page.pause();
    assert.equal(page.sent.length, 1);
    assert.equal(page.outbox.unsaved, true);
    page.type('b');
    page.pause();
    assert.deepEqual(page.sent[1], { wording: 'ab', baseVersion: 7 });
  });

  it('works where nothing can be kept', () => {
    page.outbox.key = null;
    page.type('a');
    page.pause();
    assert.equal(page.sent.length, 1);
    assert.equal(page.outbox.kept(), null);
  });

  it('ignores what it did not write itself', () => {
    page.kept.set('unsaved:text', '{"wording":1}');
    assert.equal(page.outbox.kept(), null);
    page.kept.set('unsaved:text', 'not JSON');
    assert.equal(page.outbox.kept(), null);
  });
});
