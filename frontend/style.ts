// What the elements of several screens look like alike.

import { css } from 'lit';

/** Said to who listens, not seen. Whoever uses it is positioned itself, or the page grows below its end. */
export const hidden = css`
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

/** What is wider than its room fades at its end for as long as there is more to scroll to. */
export const sideways = css`
  @keyframes more-beside {
    0%,
    98% {
      mask-image: linear-gradient(to left, transparent, #000 2rem);
    }
    100% {
      mask-image: none;
    }
  }
  @media screen {
    .scroller {
      animation: more-beside linear both;
      animation-timeline: scroll(self inline);
    }
  }
`;
