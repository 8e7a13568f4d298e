// What axe finds against the guidelines for accessibility, one line for each element.
const [rules, done] = arguments;
const options = rules.length > 0 ? {runOnly: {type: 'rule', values: rules}} : {};
axe.run(document, {...options, preload: false, resultTypes: ['violations']}).then(
    result => done(result.violations.flatMap(
        fault => fault.nodes.map(
            node => fault.id + ': ' + node.html.slice(0, 120) + ' '
                + node.any.map(check => check.message).join(' ')))),
    error => done(['axe failed: ' + error]));
