// Two lists: the outline of the page, its headings and landmarks, and the kinds of its visible parts,
// each once: an element within its parent, with the names of their attributes and with what style
// sheets see of them.
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
const marks = 'body > *, main > *, h1, h2, h3, h4, h5, h6, header, footer, nav, aside, section, form, [role], [tabindex]';
const labels = [];
const numbered = label => labels.includes(label) ? labels.indexOf(label) : labels.push(label) - 1;
const outline = [...document.querySelectorAll(marks)].map(element => [element.tagName,
    element.getAttribute('role') ?? '', element.getAttribute('tabindex') ?? '',
    numbered(element.getAttribute('aria-label') ?? element.getAttribute('aria-labelledby'))].join());
return [outline, [...first.keys()]];
