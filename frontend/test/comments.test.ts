import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EditorState, TextSelection } from 'prosemirror-state';
import * as collab from '../src/text-editor/collab.ts';
import {
  at,
  blockAt,
  chosen,
  commented,
  comments,
  type Comment,
  type Comments,
  place
} from '../src/text-editor/comments.ts';
import { read } from '../src/text-editor/schema.ts';
import { file } from './samples.ts';

const labels = { commentPrivate: 'only for us: ', commentShared: 'for all: ', commentLater: 'later' };

/// A page with comments: what the server told is given by `tell`, what it keeps of others by `hears`.
class Page {
  comments: Comments | null = null;
  state: EditorState;

  constructor() {
    const plugins = [collab.collab(0), comments({ latest: () => this.comments, labels: () => labels })];
    this.state = EditorState.create({ doc: read(file('valid/small.json')), plugins });
  }

  tell(version: number, ...list: Comment[]) {
    this.comments = { version, list };
    this.state = this.state.apply(this.state.tr.setMeta(commented, {}));
  }

  types(position: number, words: string) {
    this.state = this.state.apply(this.state.tr.insertText(words, position));
  }

  hears(position: number, words: string) {
    const { doc, schema } = this.state;
    const step = EditorState.create({ doc, schema }).tr.insertText(words, position).steps[0];
    const told = { version: collab.versionOf(this.state), steps: [step.toJSON()], commits: [['other', 1, 0]] };
    collab.receive(
      () => this.state,
      (tr) => (this.state = this.state.apply(tr)),
      told as collab.Told
    );
  }

  /// The words that are drawn as commented on.
  shows(id: string): string | null {
    const found = place(this.state, id);
    return found && this.state.doc.textBetween(found.from, found.to);
  }

  /// Where the clause "The Agencies co-operate." begins.
  get clause(): number {
    let found = -1;
    this.state.doc.descendants((node, position) => {
      if (node.attrs.id === 'parag001') found = position + 1;
    });
    return found;
  }
}

const on = (id: string, from: number, to: number, own = false): Comment => ({
  id,
  from,
  to,
  private: own,
  resolved: false
});

describe('a comment', () => {
  it('is drawn where the page says', () => {
    const page = new Page();
    page.tell(0, on('a', page.clause + 4, page.clause + 12));
    assert.equal(page.shows('a'), 'Agencies');
  });

  it('moves with what is written before it, and does not grow at its edges', () => {
    const page = new Page();
    page.tell(0, on('a', page.clause + 4, page.clause + 12));
    page.types(page.clause, 'All ');
    page.hears(1, 'Great ');
    page.types(page.clause + 8, 'nice ');
    assert.equal(page.shows('a'), 'Agencies');
  });

  it('that is told of an earlier version finds its words through what came since, and the own words', () => {
    const page = new Page();
    const { clause } = page;
    page.hears(1, 'Great ');
    page.types(1, 'A ');
    page.tell(0, on('a', clause + 4, clause + 12));
    assert.equal(page.shows('a'), 'Agencies');
  });

  it('that is told of a version which has not come yet waits for it', () => {
    const page = new Page();
    page.tell(1, on('a', page.clause + 10, page.clause + 18));
    assert.equal(page.shows('a'), null);
    page.hears(1, 'Great ');
    assert.equal(page.shows('a'), 'Agencies');
  });

  it('on words that were deleted here is drawn nowhere', () => {
    const page = new Page();
    const { clause } = page;
    page.tell(0, on('a', clause + 4, clause + 12));
    page.state = page.state.apply(page.state.tr.delete(clause + 2, clause + 14));
    assert.equal(page.shows('a'), null);
  });

  it('on the fewest words around a place is the one that is chosen there', () => {
    const page = new Page();
    const { clause } = page;
    page.tell(0, on('wide', clause, clause + 20), on('close', clause + 4, clause + 12));
    assert.equal(at(page.state, clause + 6), 'close');
    assert.equal(at(page.state, clause + 15), 'wide');
    assert.equal(at(page.state, 1), null);
  });
});

describe('the words to comment on', () => {
  const choosing = (page: Page, from: number, to = from) => {
    page.state = page.state.apply(page.state.tr.setSelection(TextSelection.create(page.state.doc, from, to)));
    return chosen(page.state);
  };

  it('are the chosen ones, without white space around them, in the server positions', () => {
    const page = new Page();
    page.types(1, 'A ');
    const passage = choosing(page, page.clause + 3, page.clause + 13);
    assert.deepEqual(passage, {
      from: page.clause + 2,
      to: page.clause + 10,
      version: 0,
      quote: 'Agencies',
      block: 'parag001'
    });
  });

  it('are the whole clause where only a caret stands', () => {
    const page = new Page();
    assert.equal(choosing(page, page.clause + 3)?.quote, 'The Agencies co-operate.');
  });

  it('are none of the server where it does not have them yet', () => {
    const page = new Page();
    page.types(page.clause, 'Brand new ');
    const passage = choosing(page, page.clause, page.clause + 9)!;
    assert.equal(passage.from, passage.to);
  });

  it('are in the innermost block', () => {
    const page = new Page();
    assert.equal(blockAt(page.state.doc, page.clause + 2), 'parag001');
  });
});
