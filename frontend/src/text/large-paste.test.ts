import { beforeEach, expect, test } from 'vitest';
import { takeLargePastes } from './large-paste.js';

let field: HTMLTextAreaElement;
let inputs: string[];

beforeEach(() => {
  field = document.createElement('textarea');
  document.body.append(field);
  takeLargePastes(field);
  inputs = [];
  field.addEventListener('input', () => inputs.push(field.value));
});

function paste(text: string): Event {
  const event = new Event('paste', { bubbles: true, cancelable: true, composed: true });
  Object.assign(event, { clipboardData: { getData: () => text } });
  field.dispatchEvent(event);
  return event;
}

test('a large text stands where the cursor was, in place of what was selected', () => {
  const large = 'x'.repeat(100_000);
  field.value = 'before [this] after';
  field.setSelectionRange(7, 13);

  const event = paste(large);

  expect(event.defaultPrevented).toBe(true);
  expect(inputs).toEqual([`before ${large} after`]);
});

test('a short text is left to the browser, which can undo it', () => {
  const event = paste('short');

  expect(event.defaultPrevented).toBe(false);
  expect(inputs).toEqual([]);
});
