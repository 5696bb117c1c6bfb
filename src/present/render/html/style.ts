/**
 * Style of a document on screens from 360 pixels on and on paper. Everything hangs below the class of its root, since a
 * fragment stands in pages of others, such as notebooks.
 */
export const STYLE: string = `
.ressort{container-type:inline-size;color:#1a1a1a;background:#fff;font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;overflow-wrap:break-word;text-align:left}
.ressort h1{font-size:1.5rem;line-height:1.25;margin:0 0 .75rem}
.ressort h2{font-size:1.15rem;line-height:1.3;margin:2rem 0 .5rem}
.ressort p,.ressort ul{margin:.5rem 0;max-width:46rem}
.ressort ul{padding-left:1.25rem}
.ressort a{color:#00558c;text-decoration:underline}
.ressort .scroll{overflow-x:auto;margin:.75rem 0}
.ressort .scroll:focus-visible,.ressort summary:focus-visible{outline:2px solid #00558c;outline-offset:2px}
.ressort table{border-collapse:collapse;background:#fff;font-size:.9375rem}
.ressort thead th,.ressort thead td{border-bottom:2px solid #1a1a1a;vertical-align:bottom;font-weight:600}
.ressort th,.ressort td{padding:.3rem .75rem .3rem 0;vertical-align:top;border-bottom:1px solid #ccc;color:inherit;background:none}
.ressort tbody th{font-weight:400}
.ressort .text{text-align:left;min-width:8ch}
.ressort td.text:last-child{min-width:18ch}
.ressort .number{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
.ressort th.number{white-space:normal}
.ressort figure{margin:1rem 0}
.ressort svg{display:block;max-width:100%;height:auto}
.ressort .picture-narrow{display:none}
.ressort summary{cursor:pointer;padding:.25rem 0}
@container (max-width:30rem){
.ressort .records,.ressort .records tbody,.ressort .records tr,.ressort .records tbody th,.ressort .records tbody td{display:block}
.ressort .records thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.ressort .records tr{padding:.5rem 0;border-bottom:1px solid #ccc}
.ressort .records tbody th,.ressort .records tbody td{padding:.1rem 0;border:0;text-align:left;white-space:normal;min-width:0}
.ressort .records tbody th{font-weight:600}
.ressort .records td::before{content:attr(data-head);color:#595959;margin-right:.5rem}
.ressort .records td.text:has(br)::before{display:block}
.ressort .records td:empty{display:none}
}
@container (max-width:43rem){.ressort .picture-wide{display:none}.ressort .picture-narrow{display:block}}
@media print{
.ressort .scroll{overflow:visible}
.ressort table{font-size:.8rem}
.ressort tr,.ressort figure>div{break-inside:avoid}
.ressort h1,.ressort h2{break-after:avoid}
.ressort details::details-content{content-visibility:visible;display:block}
.ressort .picture-wide{display:block}.ressort .picture-narrow{display:none}
}
`
  .trim()
  .replaceAll("\n", "");

/** Style that only a page of its own needs. */
export const PAGE_STYLE = ":root{color-scheme:light}body{margin:0;padding:1rem}main{max-width:72rem;margin:0 auto}";
