import { creation, made, request, shown } from './json.js';

type State = 'ready' | 'elsewhere' | 'unset' | 'unsupported';
type Trouble = 'cancelled' | 'already' | 'failed';

/**
 * A place for what is done with passkeys. What is shown of it follows from its `state`: whether the page is at the address
 * that passkeys belong to, and whether the browser has them. Whatever the browser does not do is said in the server's words.
 */
export class Passkey extends HTMLElement {
  static readonly observedAttributes = ['origin'];

  /** What a passkey is to be made for, as the server asks it. */
  question = '';

  connectedCallback() {
    this.attributeChangedCallback();
    this.addEventListener('submit', this.onSubmit);
    this.addEventListener('click', this.onClick);
  }

  disconnectedCallback() {
    this.removeEventListener('submit', this.onSubmit);
    this.removeEventListener('click', this.onClick);
  }

  attributeChangedCallback() {
    this.setAttribute('state', state(this.getAttribute('origin')));
  }

  /** Has a passkey made; whoever listens gets it. */
  async make() {
    await this.attempt(async () => {
      const credential = await navigator.credentials.create({ publicKey: creation(JSON.parse(this.question)) });
      const detail = made(credential as PublicKeyCredential);
      this.dispatchEvent(new CustomEvent('sb-passkey-made', { detail }));
    });
  }

  /** Has a passkey shown, and sends it. */
  private async show(form: HTMLFormElement) {
    await this.attempt(async () => {
      const token = meta('_csrf');
      const answer = await fetch(form.getAttribute('question') ?? '', {
        method: 'POST',
        headers: { [meta('_csrf_header')]: token },
      });
      if (!answer.ok) {
        throw new Error(`The question was refused: ${answer.status}`);
      }
      const credential = await navigator.credentials.get({ publicKey: request(await answer.json()) });
      fill(form, 'passkey', shown(credential as PublicKeyCredential));
      fill(form, '_csrf', token);
      form.submit();
    });
  }

  private readonly onSubmit = (event: Event) => {
    event.preventDefault();
    void this.show(event.target as HTMLFormElement);
  };

  private readonly onClick = (event: Event) => {
    if (this.question && event.target instanceof HTMLButtonElement) {
      void this.make();
    }
  };

  private async attempt(work: () => Promise<void>) {
    this.say('');
    this.toggleAttribute('busy', true);
    try {
      await work();
    } catch (error) {
      this.say(this.getAttribute(trouble(error)) ?? '');
    } finally {
      this.toggleAttribute('busy', false);
    }
  }

  private say(sentence: string) {
    const place = this.querySelector<HTMLElement>('.sb-passkey-trouble');
    if (place) {
      place.textContent = sentence;
      place.hidden = !sentence;
    }
  }
}

function state(origin: string | null): State {
  if (origin !== window.location.origin) {
    return isOwnMachine(origin) && !isOwnMachine(window.location.origin) ? 'unset' : 'elsewhere';
  }
  return window.isSecureContext && 'PublicKeyCredential' in window ? 'ready' : 'unsupported';
}

/** Whether an address leads to the machine that the browser runs on. */
function isOwnMachine(origin: string | null): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(origin ?? 'none:').hostname);
}

function trouble(error: unknown): Trouble {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'InvalidStateError') {
    return 'already';
  }
  return name === 'NotAllowedError' || name === 'AbortError' ? 'cancelled' : 'failed';
}

function meta(name: string): string {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';
}

function fill(form: HTMLFormElement, name: string, value: string) {
  const field = form.elements.namedItem(name);
  if (field instanceof HTMLInputElement) {
    field.value = value;
  }
}

customElements.define('sb-passkey', Passkey);

declare global {
  interface HTMLElementTagNameMap {
    'sb-passkey': Passkey;
  }
}
