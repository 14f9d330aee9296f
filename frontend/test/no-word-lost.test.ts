import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EditorState } from 'prosemirror-state';
import * as collab from '../src/text-editor/collab.ts';
import { canonical } from '../src/text-editor/schema.ts';
import { randomness } from './samples.ts';
import { House, Person } from './together.ts';

type Message = NonNullable<ReturnType<Person['sets']>>;

/// Somebody behind a line that breaks, in a window that is closed and opened again.
class Far extends Person {
  readonly typed = new Set<string>();
  private wire: Message[] = [];
  private refusals: string[] = [];

  override refuse(id: string) {
    this.refusals.push(id);
  }

  sets(steps = 500) {
    const going = super.sets(steps);
    if (going) this.wire.push(going);
    return going;
  }

  /// What was sent arrives; now and then the server has too much to do.
  arrive(busy: boolean) {
    for (const message of this.wire.splice(0))
      if (busy) this.refuse(message.id);
      else this.house.commit(message);
  }

  answers() {
    for (const id of this.refusals.splice(0)) super.refuse(id);
  }

  /// What was on its way either way is gone, or had arrived.
  breaks(arrived: boolean) {
    if (arrived) this.arrive(false);
    [this.wire, this.refusals, this.queue] = [[], [], []];
  }

  reopens() {
    const kept = JSON.parse(JSON.stringify(collab.pending(this.state))) as collab.Pending | null;
    const version = kept?.version ?? this.house.log.length;
    this.state = EditorState.create({ doc: this.house.at(version), plugins: this.state.plugins });
    this.dispatch(kept ? collab.restore(this.state, kept) : collab.startFrom(this.state, version));
  }

  comesBack() {
    this.queue = [this.house.told(collab.versionOf(this.state))];
    this.hear();
    const again = collab.again(this.state);
    if (again) this.wire.push(JSON.parse(JSON.stringify(again)));
  }

  get back() {
    return this.lost.map(({ words }) => words).join('');
  }
}

describe('whatever happens to lines, windows and passages', () => {
  for (let seed = 1; seed <= 60; seed++)
    it(`no letter is lost: seed ${seed}`, () => {
      const below = randomness(seed);
      const house = new House();
      const people = ['anna', 'boris', 'clara'].map((name) => new Far(name, house));
      const deleted = new Set<string>();
      let letter = 0x4e00; // each one once
      let before = new Set<string>();
      const check = () => {
        const text = new Set<string>();
        for (const each of house.doc.textContent) {
          if (each >= '\u4e00') assert.ok(!text.has(each), `${each} is there twice`);
          text.add(each);
        }
        // what one deletes takes along what others wrote into it meanwhile; the log says who did it
        for (const each of before) if (!text.has(each)) deleted.add(each);
        before = text;
        for (const one of people) {
          const back = new Set(one.back);
          if (collab.isKept(one.state))
            for (const each of one.typed)
              assert.ok(text.has(each) || back.has(each) || deleted.has(each), `${one.name}'s ${each} is nowhere`);
          for (const each of back) assert.ok(!one.typed.has(each) || !text.has(each), `${each} is in the text and on a card`);
        }
      };
      for (let turn = 0; turn < 300; turn++) {
        const one = people[below(people.length)];
        const place = one.state.doc.resolve(1 + below(one.state.doc.content.size - 2));
        const deed = below(20);
        if (deed < 9 && place.parent.isTextblock)
          for (let run = below(4); run >= 0; run--) {
            const each = String.fromCharCode(letter++);
            one.typed.add(each);
            if (run === 3) one.stand(place.pos);
            if (one.state.selection.empty && one.state.selection.$from.parent.isTextblock) one.typeOn(each);
            else one.type(place.pos, each);
          }
        else if (deed < 11 && place.parent.isTextblock) {
          const to = Math.min(place.end(), place.pos + 1 + below(6));
          for (const each of one.state.doc.textBetween(place.pos, to)) deleted.add(each);
          if (to > place.pos) one.dispatch(one.state.tr.delete(place.pos, to));
        } else if (deed < 12 && place.parent.type.name === 'paragraph') one.dispatch(one.state.tr.split(place.pos));
        else if (deed < 14) one.sets(1 + below(20));
        else if (deed < 16) one.arrive(below(8) === 0);
        else if (deed < 18) below(2) ? (one.hear(), one.answers()) : (one.answers(), one.hear());
        else {
          one.breaks(below(2) === 0);
          if (deed === 19) one.reopens();
          one.comesBack();
        }
        check();
      }
      for (let round = 0; round < 300 && people.some((one) => !collab.isKept(one.state) || one.queue.length); round++)
        for (const one of people) {
          one.sets();
          one.arrive(false);
          check();
          one.hear();
          one.answers();
        }
      for (const one of people) {
        assert.ok(collab.isKept(one.state));
        assert.equal(canonical(one.state.doc), canonical(house.doc));
      }
      check();
    });
});
