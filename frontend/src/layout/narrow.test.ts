import { beforeEach, expect, test } from 'vitest';
import { tellNarrow } from './narrow.js';

let element: HTMLElement;
let told: boolean[];
let layOut: (width: number) => void;

beforeEach(() => {
  document.documentElement.style.fontSize = '16px';
  element = document.createElement('div');
  document.body.append(element);
  told = [];
  element.addEventListener('sb-narrow', (event) => told.push((event as CustomEvent<boolean>).detail));
  globalThis.ResizeObserver = class {
    constructor(changed: ResizeObserverCallback) {
      layOut = (width) => {
        Object.defineProperty(element, 'clientWidth', { value: width, configurable: true });
        changed([], this);
      };
    }
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
  tellNarrow(element, 50);
});

test('an element is told when it becomes narrow and when it is wide again, once each', () => {
  [800, 799, 390, 800, 1100].forEach((width) => layOut(width));

  expect(told).toEqual([false, true, false]);
});

test('an element that is not laid out is neither narrow nor wide', () => {
  layOut(0);

  expect(told).toEqual([]);
});
