import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Portals, startPortals } from '../portals/server.ts';
import { type Chromium, launchChromium } from '../support/chromium.ts';
import { documentWith, HandMadeSite } from '../support/hand-made.ts';
import { Names } from '../support/names.ts';

/** Ways to be called something, each by itself; every `{…}` is replaced by a word of the case's own, so that ids are its own too. */
const cases: Readonly<Record<string, string>> = {
  'text alone': `<button>Save</button><a href="#">Open  the\n list</a><div role="button" tabindex="0">Next</div>`,
  'text in parts': `<button>New <b>application</b></button><button><span>Add</span><span>user</span></button><button>Down<i>load</i></button><button><div>Line one</div><div>line two</div></button><button>One<br>two</button><button>Tenant<wbr>URL</button>`,
  'text in boxes in a line': `<button>Add<span style="display: inline-block">user</span></button><button><span style="display: block">Block</span><span style="display: block">block</span></button><button style="display: flex"><span>Flex</span><span>flex</span></button><button><b style="display: inline-flex">Inline</b>flex</button>`,
  'white space of all kinds': `<button>\n  Assign&nbsp;users \t and   groups\n</button><button>No&#8203;space</button><button> </button><button><span> Provision </span> <span> on demand </span></button>`,
  'aria-label': `<button aria-label="Close">×</button><button aria-label="">Empty label</button><button aria-label="  ">Blank label</button><button aria-label=" Close  all ">×</button><input aria-label="Search"><a href="#" aria-label="Settings">S</a>`,
  'aria-label inside': `<button><span aria-label="Delete">🗑</span> user</button><button><i role="img" aria-label="Warning"></i>Continue</button><button><span aria-label="">Kept</span></button><a href="#"><svg aria-label="Chart"></svg></a>`,
  'aria-labelledby': `<span id="{a}">Tenant</span><span id="{b}">URL</span><input aria-labelledby="{a} {b}"><input aria-labelledby="{b}   {a}"><button aria-labelledby="{a}" aria-label="No">No</button><button aria-labelledby="{missing}">Nothing there</button><button aria-labelledby="{missing} {a}">Half there</button><button aria-labelledby="">Empty</button>`,
  'aria-labelledby with itself': `<span id="{f}">quarterly.pdf</span><button id="{d}" aria-label="Delete" aria-labelledby="{d} {f}">×</button><button id="{e}" aria-labelledby="{e} {f}">Download</button><input id="{g}" aria-label="Rows" aria-labelledby="{g} {f}">`,
  'aria-labelledby in a chain': `<span id="{one}">First</span><span id="{two}" aria-labelledby="{one}">Second</span><button aria-labelledby="{two}">Third</button><span id="{three}" aria-label="Named">Text</span><button aria-labelledby="{three}">Fourth</button><button id="{x}" aria-labelledby="{y}">X</button><button id="{y}" aria-labelledby="{x}">Y</button>`,
  'aria-labelledby to what has labels inside': `<div id="{a}">Rule <span aria-label="number">#</span> <img alt="one" src="data:,"></div><button aria-labelledby="{a}">Go</button><label id="{b}">Name <input value="Jane"></label><button aria-labelledby="{b}">Edit</button>`,
  'hidden labels': `<span id="{a}" hidden>Hidden label</span><input aria-labelledby="{a}"><span id="{b}" style="display: none">Not <b>displayed</b></span><input aria-labelledby="{b}"><span id="{c}" aria-hidden="true">Aria hidden</span><input aria-labelledby="{c}"><span id="{d}" style="visibility: hidden">Invisible</span><input aria-labelledby="{d}"><div hidden><span id="{e}">In what is <i>hidden</i></span></div><input aria-labelledby="{e}">`,
  'hidden parts of labels': `<span id="{a}">Shown <span hidden>hidden</span></span><input aria-labelledby="{a}"><span id="{b}" hidden>Out <span hidden>and in</span></span><input aria-labelledby="{b}"><span id="{c}">Shown <span aria-hidden="true">*</span></span><input aria-labelledby="{c}"><label for="{d}">Name <span style="display: none">never</span></label><input id="{d}">`,
  'hidden parts': `<button>Save<span hidden> draft</span></button><button>Save<span style="display: none"> draft</span></button><button>Save<span style="visibility: hidden"> draft</span></button><button>Save <span aria-hidden="true">→</span></button><button>Open<span style="position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden"> (opens in a new tab)</span></button><button>Send<span style="opacity: 0"> now</span></button><button>Copy<span style="font-size: 0">all</span></button>`,
  'parts that are visible in what is not': `<button><span style="visibility: hidden">Off<span style="visibility: visible">On</span></span></button><a href="#"><span style="display: contents">Contents</span></a><button><span hidden style="display: inline">Hidden, yet displayed</span></button>`,
  'label for': `<label for="{a}">User name</label><input id="{a}"><label for="{b}">Comment</label><textarea id="{b}"></textarea><label for="{c}">Role</label><select id="{c}"><option>Reader</option></select><label for="{d}">Agree</label><input type="checkbox" id="{d}"><label for="{e}">Upload</label><input type="file" id="{e}">`,
  'labels around': `<label>User name <input></label><label><input type="radio" name="{r}"> External identity provider</label><label><input type="checkbox"><span>Remember</span> me</label><label>Role <select><option>Reader</option><option>Writer</option></select></label><label>Notes <textarea>long</textarea> please</label>`,
  'several labels': `<label for="{a}">First</label><label for="{a}">second</label><input id="{a}"><label for="{b}">Outer <input id="{b}"></label><label for="{b}">other</label>`,
  'labels that are hidden': `<label for="{a}" hidden>Hidden</label><input id="{a}"><label for="{b}" style="display: none">Not displayed</label><input id="{b}"><label for="{c}" aria-hidden="true">Aria hidden</label><input id="{c}"><label for="{d}" style="position: absolute; clip-path: inset(50%)">Clipped</label><input id="{d}">`,
  'labels with labels': `<label for="{a}" aria-label="Said">Shown</label><input id="{a}"><span id="{x}">Elsewhere</span><label for="{b}" aria-labelledby="{x}">Shown</label><input id="{b}"><label for="{c}">Address <a href="#">help</a></label><input id="{c}"><label for="{d}"><img alt="Pictured" src="data:,"></label><input id="{d}">`,
  'labels of buttons': `<label for="{a}">Labelled</label><button id="{a}">Own words</button><label>Around <button>Inside</button></label>`,
  'what is in a label beside its field': `<label>Keep for <input size="2" value="7" aria-label="days"> days</label><label>Flash <input type="checkbox"> the screen <input value="3"> times</label>`,
  'embedded controls': `<label><input type="checkbox"> Repeat <input value="3"> times</label><label><input type="checkbox"> In <select><option>one day</option><option selected>two days</option></select></label><div role="checkbox" tabindex="0" aria-checked="false">At <span role="textbox" contenteditable>noon</span></div><button>Page <input value="4"></button><div role="button" tabindex="0">Volume <input type="range" value="30"></div><div role="button" tabindex="0">Level <span role="slider" tabindex="0" aria-valuenow="5" aria-valuetext="five"></span></div>`,
  title: `<button title="Refresh"></button><button title="Tip">Words</button><input title="Search"><input title="Tip" placeholder="Hint"><a href="#" title="Home"><i></i></a><button><span title="Inner"></span></button><button><abbr title="Identity">ID</abbr></button>`,
  placeholder: `<input placeholder="Filter by name"><textarea placeholder="Notes"></textarea><input aria-placeholder="Hinted"><div role="textbox" contenteditable aria-placeholder="Say it"></div><input type="search" placeholder="Search"><input aria-label="Label" placeholder="Hint">`,
  alt: `<a href="#"><img alt="Amazon" src="data:,"></a><button><img alt="" src="data:,">Text</button><button><img src="data:,">Text</button><input type="image" alt="Go" src="data:,"><button><img alt="Add" src="data:,"> user</button><a href="#"><img alt="" title="Titled" src="data:,"></a>`,
  svg: `<button><svg><title>Close</title><path d="M0 0"/></svg></button><button><svg role="img"><title>Bell</title></svg> 3</button><button><svg aria-hidden="true"><title>No</title></svg>Yes</button><button><svg role="img" aria-label="Gear"></svg></button><a href="#"><svg><text>Drawn</text></svg></a><button><svg><title>One</title><g><title>Two</title></g></svg></button><button><svg><desc>Described</desc></svg>Text</button>`,
  'native buttons': `<input type="submit"><input type="reset"><input type="button" value="Press"><input type="submit" value="Log in"><input type="submit" value=""><input type="button" title="Titled"><input type="button" value="Own" title="Tip"><label>Label <input type="submit" value="Go"></label><input type="submit" aria-label="Said" value="Go">`,
  'fields by kind': `<label>Mail <input type="email"></label><label>Secret <input type="password"></label><label>Count <input type="number" value="3"></label><label>Day <input type="date"></label><label>Pick <input type="file"></label><label>Colour <input type="color"></label><label>Tel <input type="tel" value="1"></label>`,
  'roles on other elements': `<div role="checkbox" tabindex="0">Select <b>all</b></div><span role="switch" tabindex="0" aria-checked="true">On</span><div role="tab" tabindex="0">Users <span>(3)</span></div><ul role="menu"><li role="menuitem" tabindex="-1">Copy</li><li role="menuitemradio" tabindex="-1">By name</li><li role="menuitemcheckbox" tabindex="-1">Wrap</li></ul><div role="link" tabindex="0">Away</div>`,
  'lists to choose from': `<ul role="listbox" aria-label="Attribute"><li role="option" tabindex="-1">mail</li><li role="option"><span>user</span><span>Name</span></li></ul><select aria-label="Native"><option>One</option><option label="Two">2</option><option></option></select>`,
  'boxes that open lists': `<div role="combobox" tabindex="0" aria-label="Kind">SAML</div><div role="combobox" tabindex="0">SAML</div><button role="combobox">Chosen</button><span id="{l}">Attribute</span><div id="{v}" role="combobox" tabindex="0" aria-labelledby="{l} {v}"><span>mail</span></div><input role="combobox" aria-label="Typed" value="x">`,
  'roles that are no more': `<button role="presentation">Kept</button><button role="none" tabindex="0">Kept too</button><div role="none"><button>Inside</button></div><button><div role="group" aria-label="Group">Text</div></button><ul role="presentation"><li><a href="#">Item</a></li></ul><a href="#"><span role="none">In nothing</span></a><a href="#"><div role="presentation"><span>Deep</span></div></a>`,
  wrappers: `<button><div role="none"><span role="presentation">Pre</span><span role="none">sent</span></div></button><button><p>Para</p><p>graph</p></button><button><ul><li>one</li><li>two</li></ul></button><a href="#"><h3>Heading</h3><p>and text</p></a><button><table><tr><td>a</td><td>b</td></tr></table></button>`,
  'required marks': `<label for="{a}">Tenant URL <span aria-hidden="true">*</span></label><input id="{a}" required><label for="{b}">Tenant URL *</label><input id="{b}"><label for="{c}">Secret<span> *</span></label><input id="{c}"><label for="{d}">Name<sup>*</sup></label><input id="{d}"><label for="{e}">Name<abbr title="required">*</abbr></label><input id="{e}">`,
  'generated content': `<style>.mark::after { content: " *" } .icon::before { content: "\\e710" } .step::before { content: "Step: " } .none::before { content: "" } .said::before { content: "x" / "" }</style><label class="mark" for="{a}">Marked</label><input id="{a}"><button class="icon">New</button><button class="step">One</button><button class="none">Two</button><button class="said">Three</button><button>Four<i class="mark"></i></button>`,
  rows: `<table><tr><th>Name</th><td>Value</td></tr><tr tabindex="0"><td>In</td><td>focus</td></tr><tr aria-label="Named"><td>x</td></tr></table><div role="grid"><div role="row" tabindex="-1"><div role="gridcell">A <button>open</button></div><div role="gridcell">B</div></div><div role="row"><div role="gridcell">Not focusable</div></div></div>`,
  captions: `<table><caption>People</caption><tr><td><button>Assign</button></td></tr></table><figure><button>Enlarge</button><figcaption>Figure</figcaption></figure><fieldset><legend>Source</legend><label><input type="radio" name="{r}">Identity Center</label><label><input type="radio" name="{r}">AD</label></fieldset>`,
  'labels that are captions': `<table aria-labelledby="{t}"><caption id="{t}">Groups</caption><tr><td><input type="checkbox" aria-labelledby="{t} {c}"></td><td id="{c}">Test</td></tr></table>`,
  expanders: `<details open><summary>Attribute <b>mappings</b></summary>Inside</details><details><summary><span>Closed</span></summary>Not seen <button>Nor this</button></details><details open><summary aria-label="Said">Shown</summary></details>`,
  'links without words': `<a href="/there"></a><a href="#"><span></span></a><a href="#"><i class="icon" title="Icon"></i></a><a name="x">No link</a>`,
  'pictures of several kinds': `<button><span role="img" aria-label="Star"></span></button><button><picture><img alt="Pic" src="data:,"></picture></button><button><object aria-label="Obj"></object>x</button><button><canvas>Fallback</canvas>x</button><button><math><mi>x</mi></math></button><button><meter value="3" max="5">3 of 5</meter></button><button><progress value="3" max="5"></progress>Busy</button><button><img title="Titled" src="data:,"></button><button><span role="img">add_circle</span> Add</button>`,
  'frames and scripts inside': `<button>Run<script>var x = 1</script></button><button>Style<style>.x{}</style></button><button>No<noscript>script</noscript></button><button>Tem<template>plate</template></button><button>Com<!-- ment -->ment</button>`,
  'inert and disabled': `<button disabled>Disabled</button><button>Part <span inert>inert</span></button><fieldset disabled><button>In a disabled set</button></fieldset>`,
  'right to left and other languages': `<button dir="rtl">إضافة</button><button lang="ja">追加<span>する</span></button><button>Ärger &amp; “Quotes”</button><button>e&#769;</button>`,
  'shadow roots': `<div><template shadowrootmode="open"><button>In a root</button><label for="{a}">Inner</label><input id="{a}"><span id="{b}">Same root</span><input aria-labelledby="{b}"></template></div><span id="{o}">Outside</span><div><template shadowrootmode="open"><input aria-labelledby="{o}" aria-label="Own"></template></div>`,
  slots: `<div><template shadowrootmode="open"><button>Go <slot></slot></button></template>to the list</div><div><template shadowrootmode="open"><button><slot name="icon"></slot><slot>Fallback</slot></button></template><i slot="icon" aria-label="Plus"></i></div><div><template shadowrootmode="open"><a href="#"><slot></slot></a></template><span>Slotted</span> <b>twice</b></div>`,
  'hosts inside': `<button>Before <x-icon><template shadowrootmode="open"><span>Icon</span></template>never slotted</x-icon> after</button><button><x-label><template shadowrootmode="open">Label <slot></slot></template>slotted</x-label></button>`,
  'labels with hosts': `<label for="{a}"><x-text><template shadowrootmode="open">Text</template></x-text></label><input id="{a}"><label>Around <x-field><template shadowrootmode="open"><input></template></x-field></label>`,
  'what stands in its own tree': `<button id="{a}"><span id="{b}">Inner</span></button><input aria-labelledby="{a}"><input aria-labelledby="{b}"><a href="#"><button aria-label="Nested">x</button> link</a>`,
  descriptions: `<button aria-describedby="{d}">Save</button><span id="{d}">Saves it</span><button aria-description="More">Send</button><input aria-describedby="{d}"><button aria-roledescription="slide">Show</button>`,
  values: `<div role="textbox" contenteditable aria-label="Body">Typed</div><div role="textbox" contenteditable>Unnamed</div><input value="Value only"><textarea>Text only</textarea><select><option>Only option</option></select>`,
  'text changed by style': `<button style="text-transform: uppercase">Sign in</button><button style="white-space: pre">Two  spaces</button><button><span style="float: left">Left</span>right</button><button><span style="position: absolute">Over</span>lay</button>`,
  'nested labels and text': `<label><span>Name</span><span>(required)</span><input></label><label>Line<br>break <input></label><div><label for="{a}"><div>Block</div><div>blocks</div></label><input id="{a}"></div>`,
};

/** Differences that are meant to be there, ours first, and why. */
const meant: Readonly<Record<string, readonly (readonly [ours: string, browsers: string])[]>> = {
  'What a style sheet generates is left out: icons of fonts, and marks.': [
    ['New', '\ue710New'],
    ['One', 'Step: One'],
    ['', '\ue710'],
  ],
  'Values are left out: what a person types or chooses gives nothing another name.': [
    ['Name', 'Name Jane'],
    ['Page', 'Page 4'],
    ['Volume', 'Volume 30'],
    ['Level', 'Level five'],
    ['Repeat times', 'Repeat 3 times'],
    ['Flash the screen times', 'Flash the screen 3 times'],
    ['In', 'In two days'],
    ['', '3'],
    ['Busy', '3 Busy'],
  ],
  'Only fields are asked for a label, and for one: more would take time on every page, and no console has it.': [
    ['Own words', 'Labelled'],
    ['Inside', 'Around'],
    ['First', 'First second'],
    ['Outer', 'Outer other'],
  ],
  'The browser’s own words for a button without any are in the browser’s language.': [
    ['', 'Submit'],
    ['', 'Reset'],
  ],
  'Letters stay as they are written; no comparison minds them.': [['Sign in', 'SIGN IN']],
  'Nothing visible is looked for in what is not, nor is what is hidden in what is hidden anyway.': [
    ['', 'On'],
    ['Out', 'Out and in'],
  ],
  'A formula is text.': [['x', '']],
};

describe('an accessible name', () => {
  const site = new HandMadeSite('portal.azure.com');
  let portals: Portals;
  let chromium: Chromium;

  beforeAll(async () => {
    portals = await startPortals({ sites: [site] });
    chromium = await launchChromium({ chromiumArguments: portals.chromiumArguments, withExtension: false });
  });
  afterAll(async () => {
    await chromium.close();
    await portals.close();
  });

  it('is what the browser’s own accessibility tree has, in every hard case', async () => {
    const page = (await chromium.browser.pages())[0] ?? (await chromium.browser.newPage());
    const parts = Object.entries(cases).map(
      ([title, html], index) => `<section data-case="${title}">${html.replace(/\{(\w+)\}/g, `$1-${index}`)}</section>`,
    );
    await page.goto(site.put('https://portal.azure.com/', documentWith(parts.join('\n'))));
    const names = new Names();
    await names.compare(page);
    const differences = names.differences.map(({ ours, browsers, markup }) => ({ pair: `${ours} ≠ ${browsers}`, markup }));
    const listed = Object.values(meant).flatMap((pairs) => pairs.map(([ours, browsers]) => `${ours} ≠ ${browsers}`));
    expect(names.count).toBeGreaterThan(200);
    expect(differences.filter(({ pair }) => !listed.includes(pair))).toEqual([]);
    // A difference that is none any more need not be listed.
    expect(listed.filter((one) => !differences.some(({ pair }) => pair === one))).toEqual([]);
  });
});
