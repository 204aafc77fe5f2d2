/* global pym */
new pym.Parent('pym', document.getElementById('pym').dataset.src, {});
