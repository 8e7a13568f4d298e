// What axe finds against the guidelines for accessibility, one line for each element, of some rules
// or of all but contrast, which takes longer than all others together. Of rows of a
// table that differ in nothing but words one is looked at: a page may have a thousand of them.
const [rules, done] = arguments;
const options = rules.length > 0
    ? {runOnly: {type: 'rule', values: rules}}
    : {rules: {'color-contrast': {enabled: false}}};
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
repeated.forEach(row => row.remove());
axe.run(document, {...options, preload: false, resultTypes: ['violations']}).then(
    result => done(result.violations.flatMap(
        fault => fault.nodes.map(
            node => fault.id + ': ' + node.html.slice(0, 120) + ' '
                + node.any.map(check => check.message).join(' ')))),
    error => done(['axe failed: ' + error])).finally(restore);
