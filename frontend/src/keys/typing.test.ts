import { beforeEach, expect, test } from 'vitest';
import { keepWhileTyping } from './typing.js';

let heard: string[];

beforeEach(() => {
  const screen = document.createElement('main');
  screen.innerHTML = '<input id="text"><textarea id="long"></textarea><button id="button"></button>';
  document.body.replaceChildren(screen);
  heard = [];
  screen.addEventListener('keydown', (event) => heard.push((event.target as HTMLElement).id));
  keepWhileTyping(['KeyN'], 'Alt');
});

function press(id: string, code: string, modifier: KeyboardEventInit): void {
  const event = new KeyboardEvent('keydown', { bubbles: true, composed: true, code, ...modifier });
  event.getModifierState = (name: string) => (name === 'Alt' ? event.altKey : name === 'Control' && event.ctrlKey);
  document.getElementById(id)?.dispatchEvent(event);
}

test('a shortcut does nothing while somebody types', () => {
  press('text', 'KeyN', { altKey: true });
  press('long', 'KeyN', { altKey: true });

  expect(heard).toEqual([]);
});

test('a shortcut is heard everywhere else, and other keys everywhere', () => {
  press('button', 'KeyN', { altKey: true });
  press('text', 'KeyN', {});
  press('text', 'KeyS', { ctrlKey: true });

  expect(heard).toEqual(['button', 'text', 'text']);
});
