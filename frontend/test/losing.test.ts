import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as collab from '../src/text-editor/collab.ts';
import { canonical } from '../src/text-editor/schema.ts';
import { both, House, Person, settle } from './together.ts';

/// Boris deletes the title's words; Anna writes into them and does not know yet.
const torn = () => {
  const { house, anna, boris } = both();
  boris.dispatch(boris.state.tr.delete(1, 11));
  boris.send();
  return { house, anna, boris };
};
const words = ({ lost }: Person) => lost.map((one) => one.words);

describe('words on their way into what somebody deleted', () => {
  it('come back when the deletion is heard before the refusal, and nothing is called saved until then', () => {
    const { house, anna } = torn();
    anna.typeLetters(5, 'lost words');
    const going = anna.sets();
    anna.hear();
    assert.deepEqual(words(anna), []);
    assert.ok(!collab.isKept(anna.state));
    assert.ok(collab.pending(anna.state));
    house.commit(going!);
    assert.deepEqual(words(anna), ['lost words']);
    assert.ok(collab.isKept(anna.state));
    assert.equal(collab.pending(anna.state), null);
    assert.equal(canonical(anna.state.doc), canonical(house.doc));
  });

  it('come back when the refusal is heard first', () => {
    const { house, anna } = torn();
    anna.typeLetters(5, 'lost words');
    house.commit(anna.sets()!);
    anna.hear();
    assert.deepEqual(words(anna), ['lost words']);
    assert.equal(canonical(anna.state.doc), canonical(house.doc));
  });

  it('come back after the line broke with them, as one passage with what was written on meanwhile', () => {
    const { house, anna } = torn();
    anna.typeLetters(5, 'on its way ');
    anna.sets(); // and lost
    anna.typeLetters(16, 'and later');
    anna.hear(); // what `opened` tells
    assert.deepEqual(words(anna), []);
    const again = collab.again(anna.state)!;
    assert.equal(again.version, 0);
    assert.equal(again.steps.length, 11);
    house.commit(JSON.parse(JSON.stringify(again)));
    assert.deepEqual(words(anna), ['on its way and later']);
    assert.ok(collab.isKept(anna.state));
  });

  it('come back to the next page too', () => {
    const { house, anna } = torn();
    anna.typeLetters(5, 'lost words');
    anna.sets();
    anna.hear();
    const kept = JSON.parse(JSON.stringify(collab.pending(anna.state)));
    house.readers = [];
    const next = new Person('anna', house);
    next.queue = [house.told(0)];
    next.hear();
    next.dispatch(collab.restore(next.state, kept));
    assert.ok(!collab.isKept(next.state));
    house.commit(JSON.parse(JSON.stringify(collab.again(next.state))));
    assert.deepEqual(words(next), ['lost words']);
  });

  it('stay in the text if the server had taken them before', () => {
    const { house, anna, boris } = both();
    anna.typeLetters(5, 'kept');
    house.commit(anna.sets()!);
    boris.dispatch(boris.state.tr.delete(1, 3));
    settle(house);
    collab.again(anna.state);
    assert.deepEqual(words(anna), []);
    assert.ok(house.doc.textContent.includes('kept'));
  });

  it('what was written on to words that are refused goes with them, the rest stays', () => {
    const { house, anna } = both();
    anna.typeLetters(5, 'half a ');
    const going = anna.sets()!;
    anna.typeOn('sentence');
    anna.type(1, 'Elsewhere: ');
    anna.refuse(going.id);
    assert.deepEqual(words(anna), ['half a sentence']);
    settle(house);
    assert.equal(house.doc.firstChild!.textContent, 'Elsewhere: Memorandum');
  });
});

describe('a passage that was typed letter by letter', () => {
  it('comes back as it reads, with its blanks and without what was taken back, and says where it stood', () => {
    const { house, anna } = torn();
    anna.typeLetters(5, 'a sentense');
    anna.dispatch(anna.state.tr.delete(13, 15));
    anna.stand(13);
    for (const letter of 'ce of words') anna.typeOn(letter);
    anna.hear();
    settle(house);
    assert.deepEqual(anna.lost, [{ words: 'a sentence of words', after: 'Memo' }]);
  });

  it('of two clauses has two lines, and two passages are two cards', () => {
    const { anna } = both();
    const at = anna.state.doc.content.size - 3;
    anna.typeLetters(at, 'one');
    anna.dispatch(anna.state.tr.split(at + 3));
    for (const letter of 'two') anna.typeOn(letter);
    anna.typeLetters(3, 'apart');
    anna.refuse(anna.sets()!.id);
    assert.deepEqual(words(anna), ['apart', 'one\ntwo']);
  });

  it('goes as many steps at a time as one message takes, and never half a deed', () => {
    const { anna, house } = both();
    const at = anna.state.doc.content.size - 3;
    anna.typeLetters(at, 'abc');
    anna.dispatch(anna.state.tr.split(at + 1)); // and the new clause gets its id
    const most = (steps: number, characters = 100_000) => collab.next(anna.state, 'x', { steps, characters })!.message.steps.length;
    assert.equal(most(4), 3);
    assert.equal(most(5), 5);
    const letter = JSON.stringify(collab.next(anna.state, 'x', { steps: 1, characters: 0 })!.message.steps[0]).length;
    assert.equal(most(500, 2 * (letter + 1)), 2);
    assert.equal(most(500, 1), 1);
    settle(house);
  });

  it('of many pages is read without delay', () => {
    const house = new House();
    const anna = new Person('anna', house);
    anna.typeLetters(5, 'x'.repeat(2000));
    anna.refuse(anna.sets(2000)!.id);
    assert.equal(words(anna)[0].length, 2000);
  });
});
