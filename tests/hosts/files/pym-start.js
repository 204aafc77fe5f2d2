new window.pym.Parent('pym', document.getElementById('pym').dataset.src, {});
