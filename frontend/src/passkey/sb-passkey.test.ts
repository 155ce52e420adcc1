import { beforeEach, expect, test } from 'vitest';
import { bytes, letters, shown } from './json.js';
import './sb-passkey.js';

const LETTERS = '-_8AAQ';

function place(origin: string) {
  document.body.innerHTML = `<sb-passkey origin="${origin}" cancelled="You cancelled it" already="It is there"
    failed="It failed"><p class="sb-passkey-trouble" hidden></p><button type="button">Again</button></sb-passkey>`;
  return document.querySelector('sb-passkey')!;
}

function goTo(address: string) {
  (window as unknown as { happyDOM: { setURL(address: string): void } }).happyDOM.setURL(address);
}

function browserMakes(answer: () => Promise<unknown>) {
  Object.defineProperty(navigator, 'credentials', { configurable: true, value: { create: answer } });
}

const QUESTION = JSON.stringify({ challenge: LETTERS, user: { id: 'AAE', name: 'leila@example.org', displayName: 'Leila' } });

beforeEach(() => {
  Object.defineProperty(window, 'isSecureContext', { configurable: true, value: true });
  Object.defineProperty(window, 'PublicKeyCredential', { configurable: true, value: class {} });
});

test('bytes become letters for addresses, and letters bytes', () => {
  expect([...bytes(LETTERS)]).toEqual([251, 255, 0, 1]);
  expect(letters(bytes(LETTERS).buffer)).toBe(LETTERS);
});

test('a passkey that is shown is told with whose it is', () => {
  const buffer = bytes('AAE').buffer;
  const response = { authenticatorData: buffer, clientDataJSON: buffer, signature: buffer, userHandle: buffer };
  const told = shown({ id: 'AAE', rawId: buffer, type: 'public-key', response } as unknown as PublicKeyCredential);

  expect(JSON.parse(told)).toEqual({
    id: 'AAE',
    rawId: 'AAE',
    type: 'public-key',
    response: { authenticatorData: 'AAE', clientDataJSON: 'AAE', signature: 'AAE', userHandle: 'AAE' },
    clientExtensionResults: {},
  });
});

test('what is shown follows from where the page is', () => {
  expect(place(window.location.origin).getAttribute('state')).toBe('ready');
  expect(place('http://localhost:1').getAttribute('state')).toBe('elsewhere');

  goTo('https://sourcebook.example.org/sign-in');
  expect(place('http://localhost:8080').getAttribute('state')).toBe('unset');
  expect(place('https://other.example.org').getAttribute('state')).toBe('elsewhere');
  goTo('http://127.0.0.1:8080/sign-in');
  expect(place('http://localhost:8080').getAttribute('state')).toBe('elsewhere');

  Object.defineProperty(window, 'isSecureContext', { configurable: true, value: false });
  expect(place(window.location.origin).getAttribute('state')).toBe('unsupported');
});

test('what the browser does not do is said in the words of the server, and can be tried again', async () => {
  const element = place(window.location.origin);
  const said = () => element.querySelector('p')!.textContent;
  element.question = QUESTION;

  browserMakes(() => Promise.reject(new DOMException('', 'NotAllowedError')));
  await element.make();
  expect(said()).toBe('You cancelled it');

  browserMakes(() => Promise.reject(new DOMException('', 'InvalidStateError')));
  await element.make();
  expect(said()).toBe('It is there');

  const heard = new Promise<string>((resolve) =>
    element.addEventListener('sb-passkey-made', (event) => resolve((event as CustomEvent).detail)),
  );
  const buffer = bytes('AAE').buffer;
  const response = { attestationObject: buffer, clientDataJSON: buffer, getTransports: () => ['internal'] };
  browserMakes(() => Promise.resolve({ id: 'AAE', rawId: buffer, type: 'public-key', response }));
  element.querySelector('button')!.click();

  expect(JSON.parse(await heard).response.transports).toEqual(['internal']);
  expect(said()).toBe('');
});
