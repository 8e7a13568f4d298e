// What axe finds against the guidelines for accessibility, one line for each element: by the rules
// of pages as a whole, by all rules in some kinds of parts (see parts.js), or of these the contrast
// alone. Of rows of a table that differ in nothing but words one is looked at: a page may have a
// thousand of them.
const [what, kinds, done] = arguments;
const WHOLE = ['accesskeys', 'aria-hidden-body', 'bypass', 'document-title', 'duplicate-id-aria',
    'heading-order', 'html-has-lang', 'html-lang-valid', 'html-xml-lang-mismatch',
    'landmark-banner-is-top-level', 'landmark-complementary-is-top-level', 'landmark-contentinfo-is-top-level',
    'landmark-main-is-top-level', 'landmark-no-duplicate-banner',
    'landmark-no-duplicate-contentinfo', 'landmark-no-duplicate-main', 'landmark-one-main',
    'landmark-unique', 'meta-refresh', 'meta-viewport', 'page-has-heading-one', 'region',
    'skip-link', 'tabindex'];
const options = {
    page: {runOnly: {type: 'rule', values: WHOLE}},
    parts: {},
    contrast: {runOnly: {type: 'rule', values: ['color-contrast']}},
}[what];
const shape = row => row.outerHTML
    .replace(/(href|id|title|datetime)="[^"]+"/g, '$1="x"')
    .replace(/>[^<]*[^<\s][^<]*(?=<)/g, '>x');
const repeated = [];
for (const body of document.querySelectorAll('tbody')) {
    const shapes = new Set();
    for (const row of body.rows) {
        if (shapes.has(shape(row))) {
            repeated.push(row);
        }
        shapes.add(shape(row));
    }
}
const places = repeated.map(row => [row.parentNode, row.nextSibling, row]);
const restore = () => places.toReversed().forEach(([body, next, row]) => body.insertBefore(row, next));
const parts = kinds.map(kind => window.firstOfKind.get(kind));
repeated.forEach(row => row.remove());
const context = what === 'page' ? document : {include: parts.filter(part => part.isConnected)};
if (!window.axe) {
    window.bringAxe();
}
axe.run(context, {...options, preload: false, resultTypes: ['violations']}).then(
    result => done(result.violations.flatMap(
        fault => fault.nodes.map(
            node => fault.id + ': ' + node.html.slice(0, 120) + ' '
                + node.any.map(check => check.message).join(' ')))),
    error => done(['axe failed: ' + error])).finally(restore);
