// What is wrong with the page as it stands, one line for each fault; whether the focus is seen is
// tried on some kinds of parts (see parts.js).
const [kinds] = arguments;
const faults = [];
const headings = document.querySelectorAll('h1').length;
if (headings !== 1) faults.push(headings + ' h1');
const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
    .filter(heading => heading.checkVisibility())
    .map(heading => Number(heading.tagName[1]));
levels.forEach((level, at) => {
  if (level > (levels[at - 1] ?? level) + 1) faults.push('h' + level + ' follows h' + levels[at - 1]);
});
if (document.title.trim() === '') faults.push('no title');
if (document.documentElement.lang !== 'en') faults.push('no language');
for (const field of document.querySelectorAll('input:not([type=hidden], [hidden]), select, textarea')) {
  if (field.labels.length === 0) faults.push('no label: ' + field.name);
}
// signs of CITES and of the Union look alike: the law stands beside, in the head, or above
for (const laws of document.querySelectorAll('.laws')) {
  const place = laws.closest('.g, h2') ?? laws.closest('section, nav, div') ?? laws;
  const heads = place.matches('h2') ? [place.firstChild] : [...place.querySelectorAll('h2, h3')];
  const words = [laws.previousElementSibling, ...heads].map(part => part?.textContent);
  words.push(laws.closest('[data-l]')?.dataset.l);
  if (!/CITES|EU\b|European Union/.test(words.join(' '))) faults.push('no law named: ' + laws.textContent);
}
for (const image of document.images) {
  if (!image.complete || image.naturalWidth === 0) faults.push('not loaded: ' + image.src);
}
const ids = [...document.querySelectorAll('[id]')].map(element => element.id);
ids.filter((id, at) => ids.indexOf(id) !== at).forEach(id => faults.push('id twice: ' + id));
const focusable = 'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])';
for (const element of kinds.map(kind => window.firstOfKind.get(kind))) {
  if (!element.matches(focusable)) continue;
  if (!element.checkVisibility({visibilityProperty: true}) || element.type === 'hidden') continue;
  element.focus({focusVisible: true, preventScroll: true});
  const style = getComputedStyle(element);
  if (document.activeElement !== element) faults.push('no focus: ' + element.outerHTML.slice(0, 80));
  else if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) {
    faults.push('focus not seen: ' + element.outerHTML.slice(0, 80));
  }
}
document.activeElement.blur();
return faults;
