/// The same text for both servers: the portal's JSON, and a document of Yjs shaped as y-prosemirror shapes it.

import * as Y from 'yjs';

const SEED_CLIENT = 1;

/// A node as an element, its runs of words as one text.
function element({ type, attrs = {}, content = [] }) {
  const node = new Y.XmlElement(type);
  for (const [name, value] of Object.entries(attrs)) node.setAttribute(name, value);
  if (content.some((child) => child.type === 'text')) {
    node.insert(0, [new Y.XmlText(content.map((child) => child.text).join(''))]);
  } else {
    node.insert(0, content.map(element));
  }
  return node;
}

/// The update that begins a document, and for each paragraph where a typist goes on in it: the position behind its last
/// letter for the portal, the id of that letter for Yjs.
export function begun(json) {
  const doc = new Y.Doc();
  doc.clientID = SEED_CLIENT;
  const root = doc.getXmlFragment('prosemirror');
  root.insert(0, json.content.map(element));
  const last = [];
  (function walk(node) {
    if (node instanceof Y.XmlText) {
      const { id, length } = node._start;
      if (node.parent.nodeName === 'paragraph') last.push({ client: id.client, clock: id.clock + length - 1 });
    } else for (const child of node.toArray()) walk(child);
  })(root);
  const ends = [];
  let position = 0;
  (function walk(node) {
    if (node.type === 'text') position += node.text.length;
    else {
      if (node !== json) position++;
      (node.content ?? []).forEach(walk);
      if (node.type === 'paragraph') ends.push(position);
      if (node !== json) position++;
    }
  })(json);
  return { update: Y.encodeStateAsUpdate(doc), places: last.map((id, at) => ({ last: id, position: ends[at] })) };
}
