/** JSON in templates and cards. */
export type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

/** A JSON object; in a card, an element or an action. */
export type Element = { [name: string]: Json };

/** A template file: an element or action of a card with placeholders. (Its inferred type is too narrow for `Element`.) */
export type Template = Readonly<Record<string, unknown>>;

const WHOLE = /^\$\{([\w-]+)\}$/;
const PART = /\$\{([\w-]+)\}/g;

/**
 * Fills an Adaptive Cards template with data. The templates use only a part of Microsoft's template language, so that Microsoft's card
 * designer can open them: `${name}`, `$data` (repeats an element for each item of a list, whose fields are then the names) and `$when`
 * (leaves an element out if the value is empty or false). Microsoft's engine takes 22 MB, adds a third to the time to load the bot's data,
 * and depends on the archived SDK. Data is inserted as it is and never parsed as a template.
 * @throws Error if the data lacks a name that the template uses
 */
export function expand(template: Template, data: Element): Element {
  return fillObject(template as Element, data);
}

function fill(template: Json, data: Element): Json {
  if (typeof template === 'string') return fillText(template, data);
  if (Array.isArray(template)) return template.flatMap(item => fillItem(item, data));
  return typeof template === 'object' && template !== null ? fillObject(template, data) : template;
}

function fillObject(template: Element, data: Element): Element {
  const filled: Element = {};
  for (const [name, value] of Object.entries(template)) if (!name.startsWith('$')) filled[name] = fill(value, data);
  return filled;
}

/** Returns the elements for an item of a list: none, one or several, depending on `$when` and `$data`. */
function fillItem(item: Json, data: Element): Json[] {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return [fill(item, data)];
  const { $data: list, $when: condition } = item;
  const scopes = list === undefined ? [data] : (fill(list, data) as Element[]);
  return scopes
    .filter(scope => condition === undefined || Boolean(fill(condition, scope)))
    .map(scope => fillObject(item, scope));
}

function fillText(template: string, data: Element): Json {
  // Most strings in a template are property values of Adaptive Cards, without placeholders.
  if (!template.includes('${')) return template;
  const whole = WHOLE.exec(template)?.[1];
  if (whole !== undefined) return dataAt(whole, data);
  return template.replace(PART, (_, name: string) => String(dataAt(name, data)));
}

function dataAt(name: string, data: Element): Json {
  const value = Object.hasOwn(data, name) ? data[name] : undefined;
  if (value === undefined) throw new Error(`card template: no "${name}" among ${Object.keys(data).join(', ')}`);
  return value;
}
