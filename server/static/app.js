/** Begins the page: draws Kring's first screen. It knows no rules of a meeting. */
import { html, render } from "htm/preact";

render(html`<main>Kring</main>`, document.body);
