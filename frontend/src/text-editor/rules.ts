/// What the values in a text keep to. The server has each rule under the same name.

export type Rule = 'id' | 'change' | 'href' | 'label' | 'span' | 'widths' | 'option';

/// Characters no text may hold: controls, line separators, those that reorder what people read,
/// non-characters, lone surrogates.
export const REFUSED =
  /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

const ID = /^[a-z0-9]{8,32}$/;
/// Whose and which: the code of the holder, a dot, letters that cannot collide.
const CHANGE = /^[A-Z][A-Z0-9-]{1,19}\.[a-z0-9]{8,32}$/;
const HREF = /^(https?:\/\/|mailto:)[^\s"'<>\\^`{|}]{1,2000}$/;

export const wellFormed = (id: unknown): id is string => typeof id === 'string' && ID.test(id);

const whole = (value: unknown, least: number, most: number) =>
  Number.isInteger(value) && (value as number) >= least && (value as number) <= most;

export const rules: { [rule in Rule]: (value: unknown) => boolean } = {
  id: wellFormed,
  change: (value) => typeof value === 'string' && CHANGE.test(value),
  href: (value) => typeof value === 'string' && HREF.test(value) && !REFUSED.test(value),
  label: (value) => typeof value === 'string' && value.length <= 120 && !REFUSED.test(value),
  span: (value) => whole(value, 1, 50),
  widths: (value) =>
    value === null || (Array.isArray(value) && value.length <= 50 && value.every((width) => whole(width, 0, 5000))),
  option: (value) => whole(value, 0, 99_999_999)
};

/// The holder in the id of a suggestion or a bracket.
export const whose = (change: string) => change.slice(0, change.indexOf('.'));
