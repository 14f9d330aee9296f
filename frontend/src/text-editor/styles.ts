/// The paper and its tools, in the tokens of the theme. The element lives in the page's own tree (no
/// shadow root), so that the theme's paper, printing and high contrast reach it; this sheet adds only
/// what editing needs, and is put once into the document.

export const styles = `
text-editor { display: block; overflow-anchor: none; }
text-editor .tools {
  position: sticky; top: var(--text-editor-tools-top, 0); z-index: 3; display: flex; flex-wrap: wrap; gap: var(--s1);
  padding: var(--s2) 0; background: var(--desk);
}
text-editor .tools .btn { cursor: pointer; }
text-editor .tools .btn[aria-pressed="true"] { background: var(--ink-wash); border-color: var(--ink); color: var(--ink); }
text-editor .tools .btn b, text-editor .tools .btn i { font-family: var(--serif); min-width: 1em; text-align: center; }
text-editor .tools hr { border: 0; border-inline-start: var(--hair) solid var(--line); margin: var(--s1); align-self: stretch; }
text-editor .ProseMirror { white-space: break-spaces; overflow-wrap: anywhere; font-variant-ligatures: none; outline: none; }
text-editor .paper:has(.ProseMirror:focus-visible) { outline: var(--focus); outline-offset: -1px; }
text-editor .ProseMirror > * { position: relative; }
text-editor .paper .article { margin: 0; }
text-editor .paper .title { text-wrap: balance; }
text-editor .paper .preamble, text-editor .paper .n { margin-block: 0 var(--s3); }
text-editor .paper .n { padding-inline-start: 48px; position: relative; }
text-editor .paper .n::before { content: attr(data-number); position: absolute; inset-inline-start: 0; font-variant-numeric: tabular-nums; }
text-editor .paper .heading::before { content: attr(data-number) " "; }
text-editor .paper .article[data-number]::before {
  content: attr(data-number); display: block; font: 700 18px/28px var(--serif); margin: var(--s6) 0 var(--s2);
}
text-editor .waits { position: absolute; pointer-events: none; }
text-editor .waits::before { content: attr(data-words); color: var(--text-2); font-style: italic; font-weight: 400; }
text-editor .ProseMirror:not([contenteditable="true"]) .waits { display: none; }
@media (max-width: 640px) { text-editor .tools { padding-inline: var(--s4); } text-editor .paper .n { padding-inline-start: 40px; } }
@media print { text-editor .tools { display: none; } }
`;

const done = new WeakSet<Document>();

export function adoptStyles(document: Document) {
  if (done.has(document)) return;
  done.add(document);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
}
