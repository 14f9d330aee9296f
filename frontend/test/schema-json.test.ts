import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Schema } from 'prosemirror-model';
import { schemaJson } from '../src/text-editor/schema-json.ts';
import { schema } from '../src/text-editor/schema.ts';

const small = new Schema({
  topNode: 'letter',
  nodes: {
    letter: { content: 'line+ seal?' },
    line: { content: 'inline*', marks: 'loud', attrs: { id: { default: null, validate: 'string|null' } } },
    seal: { atom: true },
    note: { inline: true, group: 'inline', content: 'text*', attrs: { of: { rule: 'note', validate: () => {} } } as never },
    text: { group: 'inline' }
  },
  marks: { loud: { excludes: 'soft loud' }, soft: { excludes: '' } }
});

describe('the schema as data', () => {
  const json = schemaJson(small);
  const named = (name: string) => json.nodes.find((node) => node.name === name)!;

  it('has the automaton of each content expression, its first state first', () => {
    assert.equal(json.topNode, 'letter');
    assert.deepEqual(named('letter').content, [
      { validEnd: false, edges: [['line', 1]] },
      { validEnd: true, edges: [['seal', 2], ['line', 1]] },
      { validEnd: true, edges: [] }
    ]);
    assert.deepEqual(named('seal').content, [{ validEnd: true, edges: [] }]);
  });

  it('says which nodes are inline, leaves, atoms and text', () => {
    const flags = ({ inline, leaf, atom, text, inlineContent }: (typeof json.nodes)[0]) => [inline, leaf, atom, text, inlineContent];
    assert.deepEqual(flags(named('line')), [false, false, false, false, true]);
    assert.deepEqual(flags(named('seal')), [false, true, true, false, false]);
    assert.deepEqual(flags(named('note')), [true, false, false, false, true]);
    assert.deepEqual(flags(named('text')), [true, true, true, true, false]);
  });

  it('says which marks a node admits: null for all', () => {
    assert.deepEqual(named('line').marks, ['loud']);
    assert.deepEqual(named('letter').marks, []);
    assert.equal(named('note').marks, null);
  });

  it('says of each attribute its default, its types and the name of its rule', () => {
    assert.deepEqual(named('line').attributes, { id: { default: null, type: 'string|null' } });
    assert.deepEqual(named('note').attributes, { of: { required: true, rule: 'note' } });
  });

  it('says which marks a mark excludes', () => {
    assert.deepEqual(json.marks, [
      { name: 'loud', rank: 0, attributes: {}, excludes: ['loud', 'soft'] },
      { name: 'soft', rank: 1, attributes: {}, excludes: [] }
    ]);
  });

  it('refuses a check that the server could not repeat', () => {
    const unnamed = new Schema({ nodes: { doc: { content: 'text*', attrs: { a: { validate: () => {} } } }, text: {} } });
    assert.throws(() => schemaJson(unnamed), /a: a check in TypeScript needs a rule/);
  });

  it('has everything of the texts, and nothing that JSON would lose', () => {
    const texts = schemaJson(schema);
    assert.deepEqual(texts.nodes.map((node) => node.name), Object.keys(schema.nodes));
    assert.deepEqual(texts.marks.map((mark) => mark.name), Object.keys(schema.marks));
    assert.deepEqual(JSON.parse(JSON.stringify(texts)), texts);
  });
});
