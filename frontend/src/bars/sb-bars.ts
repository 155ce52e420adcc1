import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';

/** One stretch of a bar: how many, of what, and where they are listed. */
export interface Segment {
  label: string;
  /** Names the colour: `--sb-<tone>`. */
  tone: string;
  value: number;
  href: string;
}

/** One bar: a name and the stretches that add up to it. */
export interface Bar {
  label: string;
  href: string;
  segments: Segment[];
}

/**
 * Bars of parts on one common scale. Every part is a link to what it counts and is written out in words below its
 * bar, so that nothing is told by colour or length alone.
 */
@customElement('sb-bars')
export class Bars extends LitElement {
  static override styles = css`
    :host {
      display: grid;
      gap: 1.25rem;
    }

    h3 {
      display: flex;
      font: inherit;
      font-weight: 600;
      justify-content: space-between;
      margin: 0 0 0.375rem;
    }

    a {
      color: inherit;
      text-decoration: none;
    }

    a:hover {
      text-decoration: underline;
    }

    a:focus-visible {
      border-radius: 3px;
      outline: 2px solid var(--vaadin-focus-ring-color);
      outline-offset: 2px;
    }

    .bar {
      background: var(--sb-draft-wash);
      block-size: 0.625rem;
      border-radius: 999px;
      display: flex;
      gap: 2px;
      overflow: hidden;
    }

    .bar span {
      background: currentColor;
      min-inline-size: 3px;
    }

    ul {
      display: flex;
      flex-wrap: wrap;
      font-size: var(--lumo-font-size-s);
      gap: 0.125rem 1rem;
      list-style: none;
      margin: 0.375rem 0 0;
      padding: 0;
    }

    li {
      align-items: baseline;
      display: flex;
      gap: 0.375rem;
    }

    li::before {
      background: currentColor;
      block-size: 0.5rem;
      border-radius: 50%;
      content: '';
      inline-size: 0.5rem;
    }

    li a {
      color: var(--sb-ink);
    }

    .draft {
      color: var(--sb-draft);
    }

    .in-review {
      color: var(--sb-in-review);
    }

    .changes-requested {
      color: var(--sb-changes-requested);
    }

    .approved {
      color: var(--sb-approved);
    }
  `;

  @property({ attribute: false })
  bars: Bar[] = [];

  override render() {
    const longest = Math.max(1, ...this.bars.map(total));
    return this.bars.map((bar) => this.row(bar, longest));
  }

  private row(bar: Bar, longest: number) {
    const shown = bar.segments.filter((segment) => segment.value > 0);
    return html`<section>
      <h3><a href=${bar.href}>${bar.label}</a><span>${this.number(total(bar))}</span></h3>
      <div class="bar" aria-hidden="true">
        ${shown.map((segment) => html`<span class=${segment.tone} style="inline-size: ${share(segment, longest)}%"></span>`)}
      </div>
      ${shown.length ? html`<ul>${shown.map((segment) => this.item(segment))}</ul>` : nothing}
    </section>`;
  }

  private item(segment: Segment) {
    return html`<li class=${segment.tone}><a href=${segment.href}>${segment.label}: ${this.number(segment.value)}</a></li>`;
  }

  private number(value: number) {
    return new Intl.NumberFormat(document.documentElement.lang || 'en').format(value);
  }
}

function total(bar: Bar): number {
  return bar.segments.reduce((sum, segment) => sum + segment.value, 0);
}

function share(segment: Segment, longest: number): number {
  return Math.round((segment.value / longest) * 1000) / 10;
}

declare global {
  interface HTMLElementTagNameMap {
    'sb-bars': Bars;
  }
}
