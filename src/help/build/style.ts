/**
 * The style sheet of the help pages: light and dark by the system's choice, from 320 pixels up, also in forced colours.
 * @module
 */

export const STYLE = `:root{color-scheme:light dark;--ground:#fff;--raised:#f5f6f8;--ink:#1f2328;--soft:#57606a;--line:#d0d7de;--link:#0b57b0;--error:#a4262c;
font-family:"Segoe UI",system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;line-height:1.6}
@media (prefers-color-scheme:dark){:root{--ground:#1b1d21;--raised:#26292f;--ink:#e8eaed;--soft:#a8b0ba;--line:#444a53;--link:#8ab8ff;--error:#ff9a9a}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink)}
a{color:var(--link)}a:focus-visible,summary:focus-visible,.scroll:focus-visible{outline:2px solid var(--link);outline-offset:2px}
header{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;padding:.6rem 1.5rem;border-bottom:1px solid var(--line);background:var(--raised)}
header .home{display:flex;gap:.6rem;align-items:center;color:inherit;text-decoration:none;font-weight:600}
header .home:hover{text-decoration:underline}
header .language{margin-inline-start:auto}
main{overflow-wrap:anywhere;max-width:50rem;margin:0 auto;padding:1rem 1.5rem 3rem}
h1{font-size:1.7rem;line-height:1.25;margin:.8rem 0 .3rem;overflow-wrap:anywhere}
h2{font-size:1.2rem;margin:2rem 0 .6rem;padding-bottom:.2rem;border-bottom:1px solid var(--line)}
h3{font-size:1rem;margin:1.2rem 0 .4rem}
p{margin:.4rem 0}.summary{font-size:1.1rem;color:var(--soft);margin:0 0 1rem}
code,pre{font-family:Consolas,"Cascadia Mono",Menlo,"DejaVu Sans Mono",monospace;font-size:.94em}
pre{margin:.5rem 0;padding:.6rem .8rem;background:var(--raised);border:1px solid var(--line);border-radius:6px;white-space:pre-wrap;overflow-wrap:anywhere}
dl{margin:.4rem 0}dd{margin:0}
.terms{display:grid;grid-template-columns:minmax(6rem,max-content) minmax(0,1fr);gap:.35rem 1.2rem}
.terms dt{font-weight:600;overflow-wrap:anywhere}
.arguments>dt{margin-top:.8rem}.arguments>dt code{font-weight:700}.arguments>dd{margin:.15rem 0 0}
.tag{display:inline-block;margin-inline-start:.3rem;padding:0 .45rem;border:1px solid var(--line);border-radius:999px;font-size:.8rem;color:var(--soft)}
details{margin-top:.4rem}summary{cursor:pointer;color:var(--link)}
details[open]{padding-bottom:.4rem}details .terms{max-height:22rem;overflow:auto;padding:.5rem .8rem;border:1px solid var(--line);border-radius:6px;font-size:.94rem}
details .terms dt{font-weight:400}
.examples{padding:0;list-style:none}.examples li{margin:0 0 1.4rem}.examples p{margin:0}
.scroll{overflow-x:auto;max-width:100%}
.sheet{border-collapse:collapse;font-size:.94rem}
.sheet td{border:1px solid var(--line);padding:.2rem .6rem;min-width:4rem;max-width:22rem;vertical-align:top}
.sheet.one td{max-width:none;overflow-wrap:anywhere}
.sheet .number{text-align:end;font-variant-numeric:tabular-nums}.sheet .error{text-align:center;color:var(--error)}
.more{font-size:.9rem;color:var(--soft)}
.functions{margin:0;padding:0;list-style:none;border:1px solid var(--line);border-radius:6px;overflow:hidden}
.functions li+li{border-top:1px solid var(--line)}
.functions a{display:flex;flex-wrap:wrap;gap:0 1rem;padding:.45rem .8rem;color:inherit;text-decoration:none}
.functions a:hover{background:var(--raised)}.functions a:focus-visible{outline-offset:-2px}
.functions code{min-width:10.5rem;color:var(--link);text-decoration:underline}
.pager{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.4rem 1rem;margin-top:2.5rem;padding-top:.8rem;border-top:1px solid var(--line)}
@media (max-width:30rem){main,header{padding-inline:.9rem}h1{font-size:1.4rem}.terms{grid-template-columns:minmax(0,1fr);gap:0}.terms dd{margin-bottom:.5rem}}
@media print{header .language,.pager{display:none}details:not([open])>*{display:block}}
`;
