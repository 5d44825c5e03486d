import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { test } from 'node:test';
import { parse } from 'svelte/compiler';

const SOURCES = path.join(import.meta.dirname, '..');
const LETTERS = /\p{L}/u;
/** Attributes that people read or hear, of elements and of our own components. */
const READ = /^(aria-(label|description|roledescription|valuetext|placeholder)|title|placeholder|alt|label|text|hint)$/;

interface Node {
  readonly type: string;
  readonly start: number;
}
function isNode(value: unknown): value is Node & Record<string, unknown> {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** Literals that an expression may come to: both sides of a choice, the pieces of a template. */
function literals(node: unknown): Node[] {
  if (!isNode(node)) return [];
  switch (node.type) {
    case 'Literal':
      return typeof node['value'] === 'string' && LETTERS.test(node['value']) ? [node] : [];
    case 'TemplateLiteral':
      return [node['quasis'], node['expressions']].flatMap((part) => (part as unknown[]).flatMap(literals));
    case 'TemplateElement':
      return LETTERS.test((node['value'] as { raw: string }).raw) ? [node] : [];
    case 'ConditionalExpression':
      return [...literals(node['consequent']), ...literals(node['alternate'])];
    case 'LogicalExpression':
      return [...literals(node['left']), ...literals(node['right'])];
    case 'BinaryExpression':
      return node['operator'] === '+' ? [...literals(node['left']), ...literals(node['right'])] : [];
    default:
      return [];
  }
}

/** Lines of a component with text that no catalogue holds. */
function writtenIn(source: string): string[] {
  const found: Node[] = [];
  const piece = (part: unknown): Node[] => {
    if (!isNode(part)) return [];
    if (part.type === 'Text') return LETTERS.test(String(part['data'])) ? [part] : [];
    return part.type === 'ExpressionTag' ? literals(part['expression']) : [];
  };
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    if (!isNode(value)) return;
    found.push(...piece(value));
    if (value.type === 'ExpressionTag' || value.type === 'StyleDirective') return;
    if (value.type === 'Attribute') {
      if (READ.test(String(value['name']))) found.push(...[value['value']].flat().flatMap(piece));
      return;
    }
    for (const inner of Object.values(value)) visit(inner);
  };
  visit(parse(source, { modern: true }).fragment);
  return found.map(({ start }) => source.split('\n')[source.slice(0, start).split('\n').length - 1]?.trim() ?? '');
}

test('no component holds a text: all are in the catalogues', () => {
  const files = globSync('**/*.svelte', { cwd: SOURCES });
  assert.ok(files.length > 50);
  const written = files.flatMap((file) =>
    writtenIn(readFileSync(path.join(SOURCES, file), 'utf8')).map((line) => `${file}: ${line}`),
  );
  assert.deepEqual(written, []);
});

test('text between tags, in what is read aloud and in choices is found', () => {
  for (const markup of [
    '<p>Hello</p>',
    '<button aria-label="Close"></button>',
    '<Switch text={on ? "On" : t("off")} />',
    '{#if on}<p>{count} {count + " people"}</p>{/if}',
  ])
    assert.equal(writtenIn(markup).length, 1, markup);
  assert.deepEqual(writtenIn('<p class="hint">{t("tree.you")} · {name} – 3 …</p>'), []);
});
