/** The overlay's style sheet. Sizes in px: a portal's root font size is none of our business. */
export const css = `
:host { all: initial; }
* { box-sizing: border-box; }
.ring {
  position: absolute; inset: -5px; border-radius: 7px; pointer-events: none;
  border: 3px solid var(--accent); outline: 2px solid var(--halo); box-shadow: inset 0 0 0 1px var(--halo), 0 0 0 6px var(--glow);
}
.ring.doubtful { border-style: dashed; border-color: var(--warn); }
:host([data-state="warning"]) .ring { border-color: var(--warn); }
.ring[hidden] { display: none; }
:host, .card {
  --accent: #6d28d9; --on-accent: #ffffff; --halo: #ffffff; --glow: rgb(109 40 217 / .18); --warn: #b45309; --warn-surface: #fff7ed;
  --surface: #ffffff; --text: #1c1917; --soft: #57534e; --line: #d6d3d1;
}
.card {
  all: initial; box-sizing: border-box; position: fixed; inset: auto; margin: 0; width: 312px; max-width: calc(100vw - 24px); max-height: min(70vh, 460px); overflow: auto;
  position-anchor: auto; pointer-events: auto; cursor: default;
  padding: 12px 14px; border: 1px solid var(--line); border-top: 4px solid var(--accent); border-radius: 8px; background: var(--surface); color: var(--text);
  box-shadow: 0 6px 24px rgb(0 0 0 / .22); font: 14px/1.45 system-ui, "Segoe UI", Roboto, sans-serif; text-align: start;
}
.card:not(:popover-open) { display: none; }
.card[data-place^="below"] { top: anchor(bottom); left: anchor(left); margin: 17px 0; }
.card[data-place^="above"] { bottom: anchor(top); left: anchor(left); margin: 17px 0; }
.card[data-place$="-end"] { left: auto; right: anchor(right); }
.card[data-place^="right"] { left: anchor(right); top: anchor(top); margin: 0 17px; }
.card[data-place^="left"] { right: anchor(left); top: anchor(top); margin: 0 17px; }
.card[data-place$="-up"] { top: auto; bottom: anchor(bottom); }
.card[data-place="corner"] { inset: auto 0 0 auto; margin: 16px; }
.card[data-place="corner-start"] { inset: auto auto 0 0; margin: 16px; }
.card[data-place="corner-top"] { inset: 0 0 auto auto; margin: 16px; }
.head { display: flex; gap: 8px; align-items: baseline; }
.step { flex: none; padding: 1px 7px; border-radius: 99px; background: var(--accent); color: var(--on-accent); font-size: 12px; font-weight: 700; }
.title { flex: 1; margin: 0; font-size: 15px; font-weight: 650; line-height: 1.3; outline: none; }
.close { flex: none; width: 26px; height: 26px; margin: -4px -6px 0 0; border: 0; border-radius: 6px; background: none; color: var(--soft); font: 18px/1 system-ui, sans-serif; cursor: pointer; }
p { margin: 8px 0 0; }
.renamed, .where { color: var(--soft); font-size: 13px; }
.word { font-weight: 700; letter-spacing: .04em; user-select: all; }
.caution, .warning { padding: 7px 10px; border-inline-start: 3px solid var(--warn); border-radius: 3px; background: var(--warn-surface); font-size: 13px; }
.warning strong { display: block; }
ul { margin: 6px 0 0; padding-inline-start: 18px; }
.buttons { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 10px; }
.buttons button { min-height: 30px; padding: 4px 12px; border: 1px solid var(--accent); border-radius: 6px; background: var(--surface); color: var(--accent); font: 600 13px/1.3 system-ui, "Segoe UI", sans-serif; cursor: pointer; }
.buttons button.main { background: var(--accent); color: var(--on-accent); }
.buttons button:disabled { opacity: .55; cursor: default; }
button:focus-visible, .title:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.pill { display: inline-flex; align-items: center; gap: 6px; width: auto; padding: 4px 10px; border-radius: 99px; }
.live { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
@media (prefers-color-scheme: dark) {
  :host, .card {
    --accent: #a78bfa; --on-accent: #17112b; --halo: #0c0a09; --glow: rgb(167 139 250 / .25); --warn: #fbbf24; --warn-surface: #2d2413;
    --surface: #1f1d1b; --text: #f5f5f4; --soft: #b8b3ad; --line: #4a4541;
  }
}
@media (prefers-reduced-motion: no-preference) {
  .ring { animation: arrive .5s ease-out; }
  @keyframes arrive { from { inset: -16px; opacity: 0; } }
}
@media (forced-colors: active) {
  .ring { border-color: Highlight; outline-color: Canvas; }
}
`;
