// Two lists: the kinds of landmarks of the page, and the kinds of its visible parts, each once: an
// element within its parent, with the names of their attributes and with what style sheets see of
// them.
const told = element => element.tagName + '.' + element.className + ' '
    + element.getAttributeNames().join()
    + ['style', 'role', 'type', 'aria-current'].map(name => element.getAttribute(name) ?? '').join('|')
    + (element.textContent.trim() ? 1 : 0);
const first = window.firstOfKind = new Map();
for (const element of document.body.querySelectorAll('*')) {
    const kind = told(element.parentElement) + ' > ' + told(element);
    if (!first.has(kind) && element.checkVisibility()) {
        first.set(kind, element);
    }
}
const marks = 'body > *, main > *, header, footer, nav, aside, section, form, [role], [tabindex]';
const labels = [...document.querySelectorAll(marks)]
    .map(element => element.getAttribute('aria-label') ?? element.getAttribute('aria-labelledby'));
const outline = [...new Set([...document.querySelectorAll(marks)].map((element, at) => [
    element.parentElement.tagName, element.tagName, element.getAttribute('role') ?? '',
    element.getAttribute('tabindex') ?? '', labels[at] === null,
    labels.indexOf(labels[at]) === at].join()))].sort();
return [outline, [...first.keys()]];
