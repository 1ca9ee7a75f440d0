import { watchRegion } from '../region/region-choice.ts';
import { define } from '../site/define.ts';

/**
 * `<only-in>`: a block for certain regions. Once a region is chosen, the block that fits is open and the others are folded;
 * each stays one press away. Without a region, and without script, every block is open under its region's name.
 * While the page arrives, `foldBlock` in the head does the same, so that nothing jumps.
 */
class OnlyIn extends HTMLElement {
  connectedCallback(): void {
    const block = this.querySelector('details');
    const script = this.querySelector('script');
    watchRegion((id) => {
      if (id === undefined && block) block.open = true;
      else window.foldBlock?.(script);
    });
  }
}

define('only-in', OnlyIn);
