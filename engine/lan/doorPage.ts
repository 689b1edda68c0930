/** What a browser sees that comes without the token: in the three languages, since nobody is known yet. */
export const doorPage = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Luciole</title>
<style>body{margin:0;min-height:100vh;display:grid;place-content:center;gap:1rem;padding:2rem;background:#13293c;color:#f8f0df;font:18px/1.6 system-ui,sans-serif}p{margin:0;max-width:34em}</style></head>
<body><main><h1>Luciole</h1>
<p lang="en">This address needs its key. Open the whole address that Luciole printed when it started.</p>
<p lang="zh-CN">请用 Luciole 启动时显示的完整地址打开。</p>
<p lang="fr">Ouvrez l’adresse entière que Luciole a affichée au démarrage.</p></main></body></html>`;
