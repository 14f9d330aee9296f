import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { redo, undo } from 'prosemirror-history';
import { TextSelection } from 'prosemirror-state';
import { addAlternative, bracketAt, optionsOf, putInBrackets } from '../src/text-editor/bracketing.ts';
import * as collab from '../src/text-editor/collab.ts';
import { canonical } from '../src/text-editor/schema.ts';
import { randomness } from './samples.ts';
import { both, House, Person, settle } from './together.ts';

describe('two people in one text', () => {
  it('see the same in the end, whatever order their words came in', () => {
    const { house, anna, boris } = both();
    anna.type(1, 'A ');
    boris.type(1, 'B ');
    settle(house);
    assert.equal(canonical(anna.state.doc), canonical(house.doc));
    assert.equal(canonical(boris.state.doc), canonical(house.doc));
    assert.match(house.doc.firstChild!.textContent, /^(A B|B A) /);
  });

  it('who add an alternative to one bracket at the same moment have an option each', () => {
    const { house, anna, boris } = both();
    const as = (code: string) => () => ({ code, suggests: false });
    const { length } = house.doc.firstChild!.textContent;
    anna.dispatch(anna.state.tr.setSelection(TextSelection.create(anna.state.doc, 1, 1 + length)));
    putInBrackets(as('TJ'))(anna.state, anna.dispatch);
    settle(house);
    for (const [one, code, words] of [[anna, 'TJ', 'Of hers'], [boris, 'RU', 'Of his']] as const) {
      one.stand(2);
      assert.ok(addAlternative(words, as(code))(one.state, one.dispatch));
    }
    settle(house);
    for (const { state } of [anna, boris]) {
      assert.equal(canonical(state.doc), canonical(house.doc));
      assert.equal(optionsOf(state.doc, bracketAt(state)!.attrs.id).options.length, 3);
    }
    const said = house.doc.firstChild!.content.content.map(({ text }) => text);
    assert.deepEqual(said.slice(1).sort(), ['Of hers', 'Of his']);
  });

  it('an author knows its own words by the commit and does not put them in twice', () => {
    const { house, anna } = both();
    anna.type(1, 'once ');
    settle(house);
    assert.ok(collab.isKept(anna.state));
    assert.equal(anna.state.doc.firstChild!.textContent, 'once Memorandum');
  });

  it('undo takes back the own words only, through what others wrote', () => {
    const { house, anna, boris } = both();
    anna.type(1, 'mine ');
    settle(house);
    boris.type(1, 'theirs ');
    settle(house);
    undo(anna.state, anna.dispatch);
    settle(house);
    assert.equal(house.doc.firstChild!.textContent, 'theirs Memorandum');
    redo(anna.state, anna.dispatch);
    settle(house);
    assert.equal(house.doc.firstChild!.textContent, 'theirs mine Memorandum');
  });

  it('words written into what somebody deleted come back to their author', () => {
    const { house, anna, boris } = both();
    boris.dispatch(boris.state.tr.delete(1, 11));
    boris.send();
    anna.type(5, 'lost words');
    anna.send();
    anna.hear();
    settle(house);
    assert.deepEqual(anna.lost.map(({ words }) => words), ['lost words']);
    assert.equal(canonical(anna.state.doc), canonical(house.doc));
  });

  it('what a page could not send is put back by the next one', () => {
    const { house, anna, boris } = both();
    anna.type(1, 'kept ');
    const kept = JSON.parse(JSON.stringify(collab.pending(anna.state)));
    boris.type(1, 'B ');
    boris.send();
    const again = new Person('anna', new House());
    again.dispatch(collab.restore(again.state, kept));
    collab.receive(() => again.state, again.dispatch, house.told(0));
    assert.match(again.state.doc.firstChild!.textContent, /kept/);
    assert.equal(collab.versionOf(again.state), 1);
    assert.ok(!collab.isKept(again.state));
  });

  it('a commit whose answer was lost is known when it is told again', () => {
    const { house, anna } = both();
    anna.type(1, 'sent ');
    anna.send();
    anna.queue = [];
    collab.receive(() => anna.state, anna.dispatch, house.told(0));
    assert.ok(collab.isKept(anna.state));
    assert.equal(anna.state.doc.firstChild!.textContent, 'sent Memorandum');
  });

  it('a position in the own text and in the server text find each other', () => {
    const { anna } = both();
    anna.type(1, 'abc');
    assert.equal(collab.mapped(anna.state, 5), 8);
    assert.equal(collab.unmapped(anna.state, 8), 5);
  });
});

describe('many people at one spot', () => {
  for (const seed of [1, 2, 3, 4, 5, 6, 7, 8])
    for (const spot of [1, 5, 11])
      it(`write each in one piece: seed ${seed}, at ${spot}`, () => {
        const random = randomness(seed);
        const house = new House();
        const words: Record<string, string> = { anna: 'Here says one.', boris: 'There says another!', clara: 'A third, too' };
        const people = Object.keys(words).map((name) => new Person(name, house));
        people.forEach((one) => one.stand(spot));
        const left = people.map((one) => ({ one, letters: [...words[one.name]] }));
        while (left.some(({ letters }) => letters.length > 0)) {
          const { one, letters } = left[random(left.length)];
          if (letters.length > 0) one.typeOn(letters.shift()!);
          if (random(2) === 0) one.send();
          if (random(3) === 0) one.hear();
        }
        settle(house);
        for (const one of people) {
          assert.equal(canonical(one.state.doc), canonical(house.doc));
          assert.ok(house.doc.textContent.includes(words[one.name]), house.doc.firstChild!.textContent);
          assert.equal(one.state.doc.textBetween(one.state.selection.from - 3, one.state.selection.from), words[one.name].slice(-3));
        }
      });

  it('a caret that only stands there stays where it was', () => {
    const { house, anna, boris } = both();
    boris.stand(5);
    anna.type(5, 'here');
    settle(house);
    assert.equal(boris.state.selection.from, 5);
  });

  it('what is selected takes in nothing that others write at its ends', () => {
    for (const [anchor, head] of [[3, 6], [6, 3]]) {
      const { house, anna, boris } = both();
      boris.dispatch(boris.state.tr.setSelection(TextSelection.create(boris.state.doc, anchor, head)));
      const selected = boris.state.doc.textBetween(3, 6);
      anna.type(6, 'after');
      anna.type(3, 'before');
      settle(house);
      const { from, to, $anchor } = boris.state.selection;
      assert.equal(boris.state.doc.textBetween(from, to), selected);
      assert.equal($anchor.pos === from, anchor < head);
    }
  });
});

describe('many people at random', () => {
  for (const seed of [1, 2, 3, 4, 5, 6, 7, 8])
    it(`converge: seed ${seed}`, () => {
      const random = randomness(seed);
      const house = new House();
      const people = ['anna', 'boris', 'clara'].map((name) => new Person(name, house));
      for (let turn = 0; turn < 120; turn++) {
        const one = people[random(people.length)];
        const { doc } = one.state;
        const at = 1 + random(doc.content.size - 2);
        const place = doc.resolve(at);
        if (random(3) > 0 && place.parent.isTextblock) one.type(at, String.fromCharCode(97 + random(26)));
        else if (place.parent.isTextblock && place.nodeAfter?.isText) one.dispatch(one.state.tr.delete(at, at + 1));
        if (random(2) === 0) one.send();
        if (random(3) === 0) one.hear();
      }
      settle(house);
      for (const one of people) assert.equal(canonical(one.state.doc), canonical(house.doc));
    });
});
