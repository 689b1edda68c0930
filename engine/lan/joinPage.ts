/**
 * What a phone sees before it has given the code: in the three languages, since nobody is known yet, and without a
 * script, so that it works on whatever there is.
 */
export function joinPage(why: "first" | "wrong" | "tooMany"): string {
  const words = {
    first: "",
    wrong:
      "<p class=no role=alert>码不对，再看看老师的屏幕。 · Not that code: look again. · Ce n’est pas ce code : regarde encore.</p>",
    tooMany:
      "<p class=no role=alert>试得太多了，等一分钟。 · Too many tries: wait a minute. · Trop d’essais : attends une minute.</p>",
  } as const;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Luciole</title>
<style>body{margin:0;min-height:100vh;display:grid;place-content:center;padding:1.5rem;background:#13293c;color:#f8f0df;font:18px/1.5 system-ui,sans-serif}main{max-width:24em}h1{margin:0 0 1rem;font-family:Georgia,serif}p{margin:0 0 .6rem}form{display:grid;gap:.8rem;margin-top:1.2rem}input{font:700 2rem/1.4 ui-monospace,monospace;letter-spacing:.25em;text-align:center;text-transform:uppercase;padding:.4rem;border:2px solid #7d9dab;border-radius:14px;background:#fffdf8;color:#15283a;width:100%;box-sizing:border-box}button{font:600 1.1rem/1 system-ui,sans-serif;min-height:52px;border-radius:14px;border:2px solid #a0650c;background:#f7b53f;color:#1d1a10}.no{color:#ffa184}:focus-visible{outline:3px solid #fff;outline-offset:2px}</style></head>
<body><main><h1>Luciole</h1>
<p lang="zh-CN">输入老师电脑上的六位码。</p><p lang="en">Type the code on the teacher’s screen.</p><p lang="fr">Tape le code affiché à l’écran de l’enseignant.</p>
${words[why]}<form action="/" method="get"><input name="code" maxlength="8" autocomplete="off" autocapitalize="characters" spellcheck="false" autofocus aria-label="六位码 · Code" required><button>进来 · Join · Entrer</button></form></main></body></html>`;
}
