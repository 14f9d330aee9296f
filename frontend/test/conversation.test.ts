import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { undo } from 'prosemirror-history';
import * as collab from '../src/text-editor/collab.ts';
import { around, Desk, Store } from './desk.ts';
import { House } from './together.ts';

async function opened(test: TestContext, store?: Store) {
  around(test, store);
  return pageOf(test, new House());
}

async function pageOf(test: TestContext, house: House) {
  const desk = new Desk(house);
  test.after(() => desk.conversation.hangUp());
  await desk.conversation.begin();
  desk.open();
  return desk;
}

/// Somebody else deletes the words of the title.
const deleteTitle = (house: House) =>
  house.commit({ id: 'theirs', version: 0, steps: [{ stepType: 'replace', from: 1, to: 11 }] });

describe('what a page says to the server', () => {
  it('is called saved only when the server has it', async (test) => {
    const desk = await opened(test);
    assert.ok(desk.standing!.saved);
    desk.types(1, 'abc');
    assert.ok(!desk.standing!.saved);
    desk.house.commit(desk.commits[0]);
    assert.ok(!desk.standing!.saved);
    desk.hearSteps(0); // the first letter; the others go now
    assert.ok(!desk.standing!.saved);
    desk.house.commit(desk.commits[1]);
    desk.hearSteps(1);
    assert.ok(desk.standing!.saved && desk.standing!.savedAt);
    assert.equal(desk.house.doc.firstChild!.textContent, 'abcMemorandum');
  });

  it('is one commit at a time', async (test) => {
    const desk = await opened(test);
    desk.types(1, 'abc');
    assert.equal(desk.commits.length, 1);
  });

  it('comes back as a card, and is not called saved before, when its place is gone', async (test) => {
    const desk = await opened(test);
    deleteTitle(desk.house);
    desk.types(5, 'words');
    desk.hearSteps(0);
    assert.ok(!desk.standing!.saved);
    assert.deepEqual(desk.words, []);
    desk.refuse('gone');
    assert.deepEqual(desk.conversation.lost, [{ words: 'words', after: 'Memo', why: 'gone' }]);
    assert.ok(desk.standing!.saved);
  });

  it('goes again as it was when the line broke, with what was written meanwhile behind it', async (test) => {
    const desk = await opened(test);
    desk.types(1, 'abc');
    const [first] = desk.commits;
    desk.breaks();
    assert.equal(desk.standing!.line, 'cut');
    desk.types(4, 'def');
    desk.house.commit({ id: 'theirs', version: 0, steps: [{ stepType: 'replace', from: 11, to: 11, slice: { content: [{ type: 'text', text: '!' }] } }] });
    test.mock.timers.tick(1000);
    desk.open();
    assert.deepEqual(desk.commits, [first]);
    desk.house.commit(first);
    desk.hearSteps(1);
    desk.house.commit(desk.commits[1]);
    desk.hearSteps(2);
    assert.equal(desk.house.doc.firstChild!.textContent, 'abcdefMemorandum!');
    assert.ok(desk.standing!.saved);
  });

  it('is a card when the line broke and its place is gone', async (test) => {
    const desk = await opened(test);
    desk.types(5, 'words');
    desk.breaks();
    deleteTitle(desk.house);
    test.mock.timers.tick(1000);
    desk.open();
    assert.ok(!desk.standing!.saved);
    assert.equal(desk.commits.length, 1);
    desk.refuse('gone');
    assert.deepEqual(desk.words, ['words']);
  });

  for (const [code, reason] of [[1009, 'too-much'], [4009, 'not-understood']] as const)
    it(`is refused and a card when the line ends because of it: ${code}`, async (test) => {
      const desk = await opened(test);
      desk.types(5, 'words');
      desk.breaks(code);
      assert.deepEqual(desk.conversation.lost, [{ words: 'words', after: 'Memo', why: reason }]);
      test.mock.timers.tick(1000);
      desk.open();
      assert.deepEqual(desk.commits, []);
      assert.equal(collab.versionOf(desk.state), 0);
    });

  it('never is larger than the server takes: many words go one after another', async (test) => {
    const desk = await opened(test);
    desk.types(1, 'a');
    for (let i = 0; i < 5; i++) desk.does((tr) => tr.insertText(`${'x'.repeat(99_999)} `, 1));
    for (let at = 0; !desk.standing!.saved; at++) {
      const commit = desk.commits[at];
      assert.ok(JSON.stringify(commit).length <= 256 * 1024);
      const before = desk.house.log.length;
      desk.house.commit(commit);
      desk.hearSteps(before);
    }
    assert.deepEqual(desk.words, []);
    assert.equal(desk.house.doc.firstChild!.textContent.length, 500_011);
  });

  it('comes back at once as a card where it cannot be parted', async (test) => {
    const desk = await opened(test);
    desk.does((tr) => tr.insertText('x'.repeat(300_000), 1));
    assert.deepEqual(desk.commits, []);
    assert.deepEqual(desk.conversation.lost.map(({ words, why }) => [words.length, why]), [[300_000, 'too-much']]);
    assert.equal(desk.state.doc.firstChild!.textContent, 'Memorandum');
    assert.ok(desk.standing!.saved);
    desk.types(1, 'a');
    assert.equal(desk.commits.length, 1);
  });

  it('can be undone after others wrote and the line broke', async (test) => {
    const desk = await opened(test);
    desk.types(5, 'a');
    desk.breaks();
    desk.house.commit({ id: 'theirs', version: 0, steps: [{ stepType: 'replace', from: 1, to: 1, slice: { content: [{ type: 'text', text: 'B ' }] } }] });
    test.mock.timers.tick(1000);
    desk.open();
    undo(desk.state, (tr) => desk.does(() => tr));
    assert.equal(desk.state.doc.firstChild!.textContent, 'B Memorandum');
  });
});

describe('what a page leaves behind', () => {
  it('is put back by the next one and saved', async (test) => {
    const store = new Store();
    const first = await opened(test, store);
    first.breaks();
    first.types(1, 'kept ');
    first.conversation.hangUp();
    const next = await pageOf(test, first.house);
    assert.equal(next.state.doc.firstChild!.textContent, 'kept Memorandum');
    next.house.commit(next.commits[0]);
    next.hearSteps(0);
    assert.ok(next.standing!.saved);
    next.conversation.hangUp();
    assert.deepEqual(Object.keys(store), []);
  });

  it('is not put in twice when the server had it', async (test) => {
    const store = new Store();
    const first = await opened(test, store);
    first.does((tr) => tr.insertText('once ', 1));
    first.house.commit(first.commits[0]);
    first.conversation.hangUp();
    const next = await pageOf(test, first.house);
    assert.ok(next.standing!.saved);
    assert.equal(next.state.doc.firstChild!.textContent, 'once Memorandum');
    assert.deepEqual(next.commits, []);
  });

  it('is a card of the next one when its place is gone, and that card stays until it is let go', async (test) => {
    const store = new Store();
    const first = await opened(test, store);
    first.breaks();
    first.types(5, 'some words');
    first.conversation.hangUp();
    deleteTitle(first.house);
    const next = await pageOf(test, first.house);
    assert.deepEqual(next.words, ['some words']);
    next.conversation.hangUp();
    const third = await pageOf(test, first.house);
    assert.deepEqual(third.words, ['some words']);
    third.conversation.dismiss(0);
    third.conversation.hangUp();
    assert.deepEqual(Object.keys(store), []);
  });

  it('is a card when it fits no text any more', async (test) => {
    const store = new Store();
    const steps = [{ stepType: 'replace', from: 900, to: 900, slice: { content: [{ type: 'text', text: 'far away' }] } }];
    store.setItem('somebody/text/gone', JSON.stringify({ version: 0, going: null, sent: 0, steps, on: [false] }));
    const desk = await opened(test, store);
    assert.deepEqual(desk.words, ['far away']);
    assert.equal(desk.state.doc.firstChild!.textContent, 'Memorandum');
    desk.types(1, 'a');
    assert.equal(desk.commits.length, 1);
  });
});

describe('the end of a line', () => {
  for (const [code, why] of [[4001, 'signed-out'], [1008, 'signed-out'], [4004, 'nothing-here']] as const)
    it(`is said, and what was not saved stays in the browser: ${code}`, async (test) => {
      const store = new Store();
      const desk = await opened(test, store);
      desk.types(1, 'abc');
      desk.breaks(code);
      assert.equal(desk.why, why);
      assert.ok(!desk.standing!.mayWrite && !desk.standing!.saved);
      assert.equal(Object.keys(store).length, 1);
    });
});
