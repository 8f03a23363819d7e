// Starts the screens: the server sends every one of them, so that there is a single route.
import { Router } from '@vaadin/router';
import { Flow } from 'Frontend/generated/jar-resources/Flow.js';

const { serverSideRoutes } = new Flow({
  imports: () => import('Frontend/generated/flow/generated-flow-imports.js')
});

const outlet = document.querySelector<HTMLElement>('#outlet')!;

// The first screen comes with the page. Flow would build it aside, and the router move it into the outlet when the
// server has answered all that it asked; what is moved is taken apart, styled and laid out a second time. So its
// container stands in the outlet from the first, where Flow looks for it, and stays there.
const appId: string | undefined = (window as any).Vaadin?.TypeScript?.initial?.appConfig?.appId;
if (appId) {
  const container = document.createElement(`flow-container-${appId.toLowerCase()}`);
  container.id = appId;
  outlet.append(container);
}
const append = outlet.appendChild.bind(outlet);
outlet.appendChild = child => (child.parentNode === outlet ? child : append(child));

// The server completes the address of the first screen while it answers. The router would put the incomplete one back.
const router = new Router(outlet);
void router.setRoutes([...serverSideRoutes], true);
const { pathname, search, hash } = location;
void router.render({ pathname, search, hash }, false);

// Paper is light and has a size of its own, whatever the screen is: the screen is so while it is printed. What draws
// itself anew for the print listens later than this and finds the colours and, on slides, the room of paper.
const root = document.documentElement;
const LOOKS = ['theme', 'style'];
let looked: (string | null)[] | undefined;
addEventListener('beforeprint', () => {
  root.setAttribute('data-paper', '');
  if (looked === undefined && root.getAttribute('theme')?.split(' ').includes('dark')) {
    looked = LOOKS.map((name) => root.getAttribute(name));
    root.setAttribute('theme', root.getAttribute('theme')!.replace(/\bdark\b/, '').trim());
    root.style.colorScheme = 'light';
  }
});
addEventListener('afterprint', () => {
  root.removeAttribute('data-paper');
  looked?.forEach((value, index) => (value === null ? root.removeAttribute(LOOKS[index]) : root.setAttribute(LOOKS[index], value)));
  looked = undefined;
});
