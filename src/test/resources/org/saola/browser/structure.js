// What is wrong with the page as it stands, one line for each fault.
const faults = [];
const headings = document.querySelectorAll('h1').length;
if (headings !== 1) faults.push(headings + ' h1');
if (document.title.trim() === '') faults.push('no title');
if (document.documentElement.lang !== 'en') faults.push('no language');
for (const field of document.querySelectorAll('input:not([type=hidden], [hidden]), select, textarea')) {
  if (field.labels.length === 0) faults.push('no label: ' + field.name);
}
for (const image of document.images) {
  if (!image.complete || image.naturalWidth === 0) faults.push('not loaded: ' + image.src);
}
const ids = [...document.querySelectorAll('[id]')].map(element => element.id);
ids.filter((id, at) => ids.indexOf(id) !== at).forEach(id => faults.push('id twice: ' + id));
for (const element of document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])')) {
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
