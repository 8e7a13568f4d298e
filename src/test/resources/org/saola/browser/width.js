// What makes the page wider than the window.
const room = document.documentElement.clientWidth;
if (document.documentElement.scrollWidth <= room) return [];
const widest = [...document.body.querySelectorAll('*')]
    .filter(element => element.getBoundingClientRect().right > room + 0.5)
    .filter(element => !element.closest('.wide, pre, .skip'))
    .slice(0, 3)
    .map(element => element.outerHTML.slice(0, 80));
return ['wider than the window: ' + document.documentElement.scrollWidth + ' ' + widest.join(' | ')];
