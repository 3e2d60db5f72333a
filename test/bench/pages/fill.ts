/** How many rows are rendered to learn how many nodes a row brings. */
const sample = 20;

/** How many nodes the page is to have, from its address. */
const wanted = Number(new URLSearchParams(location.search).get('nodes') ?? 5_000);

/** Renders as many rows as make a page of the size that its address asks for, and says on the body that it is there. */
export function fill(render: (rows: number) => void): void {
  render(0);
  const without = nodes();
  render(sample);
  const perRow = (nodes() - without) / sample;
  render(Math.max(1, Math.round((wanted - without) / perRow)));
  addShadowRoots();
  document.body.dataset.nodes = String(nodes());
}

function nodes(): number {
  return document.querySelectorAll('*').length;
}

const shadowRoots = 20;

/** Consoles have parts in open shadow roots; these hold words that come close to the lab's. */
function addShadowRoots(): void {
  const widgets = document.createElement('div');
  for (let index = 0; index < shadowRoots; index++) {
    const host = document.createElement('div');
    const button = document.createElement('button');
    button.textContent = index % 2 === 0 ? 'Enabled' : 'Next steps';
    host.attachShadow({ mode: 'open' }).append(document.createElement('span'), button);
    widgets.append(host);
  }
  document.body.append(widgets);
}
