import { afterEach, expect, test } from 'vitest';
import './sb-bars.js';
import type { Bar } from './sb-bars.js';

afterEach(() => document.body.replaceChildren());

async function shown(bars: Bar[]): Promise<ShadowRoot> {
  const element = document.createElement('sb-bars');
  element.bars = bars;
  document.body.append(element);
  await element.updateComplete;
  return element.shadowRoot!;
}

function texts(root: ShadowRoot, selector: string): string[] {
  return [...root.querySelectorAll(selector)].map((found) => found.textContent!.trim());
}

const sources: Bar = {
  label: 'Sources',
  href: 'c/one/sources',
  segments: [
    { label: 'Draft', tone: 'draft', value: 3, href: 'c/one/sources?status=DRAFT' },
    { label: 'In review', tone: 'in-review', value: 0, href: 'c/one/sources?status=IN_REVIEW' },
    { label: 'Approved', tone: 'approved', value: 5, href: 'c/one/sources?status=APPROVED' },
  ],
};
const events: Bar = {
  label: 'Events',
  href: 'c/one/events',
  segments: [{ label: 'Draft', tone: 'draft', value: 2, href: 'c/one/events?status=DRAFT' }],
};

test('every part that counts something is written out, with its figure', async () => {
  const root = await shown([sources]);
  expect(texts(root, 'h3')).toEqual(['Sources8']);
  expect(texts(root, 'li')).toEqual(['Draft: 3', 'Approved: 5']);
});

test('a part leads to what it counts', async () => {
  const root = await shown([sources]);
  expect([...root.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
    'c/one/sources',
    'c/one/sources?status=DRAFT',
    'c/one/sources?status=APPROVED',
  ]);
});

test('all bars share the scale of the longest', async () => {
  const root = await shown([sources, events]);
  expect([...root.querySelectorAll('.bar span')].map((span) => span.getAttribute('style'))).toEqual([
    'inline-size: 37.5%',
    'inline-size: 62.5%',
    'inline-size: 25%',
  ]);
});

test('a bar of nothing is empty and says zero', async () => {
  const root = await shown([{ ...events, segments: [] }]);
  expect(texts(root, 'h3')).toEqual(['Events0']);
  expect(root.querySelector('ul')).toBeNull();
});

test('what looks like HTML in a label is shown as text', async () => {
  const root = await shown([{ ...events, label: '<img src=x onerror=alert(1)>' }]);
  expect(root.querySelector('img')).toBeNull();
  expect(texts(root, 'h3 a')).toEqual(['<img src=x onerror=alert(1)>']);
});
