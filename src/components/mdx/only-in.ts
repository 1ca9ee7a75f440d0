import { watchRegion } from '../region/region-choice.ts';

/**
 * `<only-in>`: a block for certain regions. Once a region is chosen, the block that fits is open and the others are folded;
 * each stays one press away. Without a region, and without script, every block is open under its region's name.
 */
class OnlyIn extends HTMLElement {
  connectedCallback(): void {
    const block = this.querySelector('details');
    const regions = block?.dataset['regions']?.split(' ') ?? [];
    watchRegion((id) => {
      if (block) block.open = id === undefined || regions.includes(id);
    });
  }
}

customElements.define('only-in', OnlyIn);
