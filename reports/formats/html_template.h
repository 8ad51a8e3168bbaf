#pragma once

#include <string_view>

namespace connectsim {

/// The page of a report, for mustache: everything in it, nothing from elsewhere.
inline constexpr std::string_view html_template = R"html(<!doctype html>
<html lang="{{lang}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy"
 content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:">
<title>{{title}}</title>
<style>
:root{color-scheme:light dark;--ink:#1d2733;--soft:#46525f;--paper:#fff;--band:#eef2f6;
--line:#8a96a3;--bad:#b3261e;--look:#8a5200;--good:#1b6e35;--link:#0b57a4}
@media (prefers-color-scheme:dark){:root{--ink:#e7ecf1;--soft:#b6c1cc;--paper:#14191f;
--band:#222a33;--line:#5e6b78;--bad:#ff9a90;--look:#ffc069;--good:#7fd79a;--link:#8fc3ff}}
*{box-sizing:border-box}[hidden]{display:none!important}
body{margin:0 auto;padding:1rem 1.25rem 3rem;max-width:80rem;color:var(--ink);
background:var(--paper);font:16px/1.5 system-ui,Helvetica,Arial,"Noto Sans CJK JP",sans-serif}
h1{font-size:1.5rem;margin:.2rem 0}h2{font-size:1.15rem;margin:2rem 0 .4rem}
.outcome{font-weight:bold;font-size:1.05rem;padding:.5rem .8rem;border-left:.4rem solid}
.failed{color:var(--bad)}.noted{color:var(--look)}.passed{color:var(--good)}
input[type=search]{font:inherit;padding:.35rem .6rem;width:min(24rem,100%);color:inherit;
background:var(--paper);border:1px solid var(--line);border-radius:.3rem}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.92rem}
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;overflow-wrap:break-word}
tbody,thead{border-bottom:1px solid var(--line)}.map tbody{border:0}.more td{padding-top:0}
th{background:var(--band)}th button{font:inherit;font-weight:bold;color:inherit;background:none;
border:0;padding:0;cursor:pointer;text-align:left}
th[aria-sort=ascending] button::after{content:" ▲"}
th[aria-sort=descending] button::after{content:" ▼"}
td[data-sort]{white-space:nowrap;font-weight:bold}
details{margin:.3rem 0}summary{cursor:pointer;color:var(--link)}
pre{white-space:pre-wrap;overflow-wrap:anywhere;background:var(--band);padding:.6rem .8rem;
border-radius:.3rem;font-size:.85rem;line-height:1.4;margin:.4rem 0}
.picture{overflow-x:auto;background:#fff;border:1px solid var(--line);border-radius:.3rem;
margin:.5rem 0;max-width:100%}
.picture svg{max-width:100%;height:auto;min-width:34rem;display:block}
.steps{border:1px solid var(--line);border-radius:.4rem;padding:.6rem 1rem;margin:.6rem 0}
.steps h3{margin:.3rem 0;font-size:1rem}.steps button{font:inherit;padding:.3rem .9rem;
color:inherit;background:var(--band);border:1px solid var(--line);border-radius:.3rem}
.steps button:disabled{opacity:.5}
.picture .pale{opacity:.22}
.map{font-size:.8rem;table-layout:fixed;min-width:76rem}
.map th{font-weight:normal}.map th:first-child{width:11rem}
.map thead th{white-space:pre-line;width:5.4rem;overflow-wrap:anywhere}
.map td{padding:.1rem;border:0;text-align:center}
.map button{font:inherit;width:100%;min-width:2.6rem;padding:.3rem .2rem;color:inherit;
background:var(--band);border:2px solid var(--line);border-radius:.25rem;cursor:pointer}
.map .blank{border-style:dotted;color:var(--soft)}.map .noted{border:2px dashed var(--look);
color:var(--look);font-weight:bold}.map .failed{border:3px double var(--bad);color:var(--bad);
font-weight:bold}.map [aria-pressed=true]{outline:.2rem solid var(--link)}
.place{border-left:.3rem solid var(--link);padding:.1rem .8rem;margin:.6rem 0}
:focus-visible{outline:.2rem solid var(--link);outline-offset:.1rem}
footer{margin-top:2.5rem;color:var(--soft);font-size:.9rem}
@media (max-width:40rem){body{padding:.7rem}.list thead{display:none}
.list,.list tbody,.list tr,.list td{display:block;max-width:100%}
.list tbody{border-bottom:2px solid var(--line);padding:.4rem 0}
.list td{border:0;padding:.1rem .2rem}td[data-label]::before{content:attr(data-label) ": ";
color:var(--soft)}}
@media print{input,.steps nav{display:none}.steps section[hidden]{display:block!important}
body{max-width:none;color:#000;background:#fff}}
</style>
</head>
<body>
<main>
<h1>{{title}}</h1>
{{#outcome}}<p class="outcome {{outcome_class}}">{{outcome}}</p>{{/outcome}}
{{#totals}}<p>{{.}}</p>{{/totals}}
{{#has_map}}
<section class="maps">
<h2 id="map">{{map_label}}</h2>
<p>{{map_told}}</p>
<p>{{#legend}}{{.}} &middot; {{/legend}}</p>
<div class="wide" tabindex="0" role="group" aria-labelledby="map">
<table class="map"><thead><tr><th scope="col">database, compute</th>
{{#map_columns}}<th scope="col">{{.}}</th>{{/map_columns}}</tr></thead>
<tbody>
{{#map_rows}}<tr><th scope="row">{{row}}</th>{{#places}}<td>{{#mark}}<button type="button"
class="{{look}}" aria-pressed="false" aria-controls="p{{number}}"
title="{{situation}}"
aria-label="{{mark}}: {{situation}}">{{mark}}</button>
{{/mark}}</td>{{/places}}</tr>
{{/map_rows}}
</tbody>
</table>
</div>
{{#map_rows}}{{#places}}{{#mark}}<div class="place" id="p{{number}}" tabindex="-1" hidden>
<p>{{situation}}</p><pre>{{told}}</pre>
{{#case}}<p><a href="#{{case}}">{{case_label}}</a></p>{{/case}}
{{#repeat}}<p>{{repeat_label}} <code>{{repeat}}</code></p>{{/repeat}}</div>
{{/mark}}{{/places}}{{/map_rows}}
</section>
{{/has_map}}
{{#suites}}
<section class="suite">
<h2 id="{{name}}">{{title}} ({{count}})</h2>
{{#many}}<p><label>{{search}} <input type="search" aria-controls="t-{{name}}"></label></p>{{/many}}
<div class="wide">
<table class="list" id="t-{{name}}" aria-labelledby="{{name}}">
<thead><tr><th scope="col"><button type="button">{{result_label}}</button></th>
{{#columns}}<th scope="col"><button type="button">{{.}}</button></th>{{/columns}}</tr></thead>
{{#cases}}
<tbody id="{{id}}">
<tr><td class="{{result}}" data-sort="{{order}}">{{mark}} {{result_text}}</td>
{{#cells}}<td data-label="{{label}}">{{text}}</td>{{/cells}}</tr>
{{#details}}<tr class="more"><td colspan="{{span}}">
<details{{#open}} open{{/open}}><summary>{{details_label}}</summary>
{{#mismatches}}<p>{{.}}</p>{{/mismatches}}
{{#picture}}<div class="picture" tabindex="0" role="group" aria-label="{{name}}">{{{picture}}}</div>
{{/picture}}
{{#has_steps}}<div class="steps"><nav aria-label="{{steps_label}}">
<button type="button" class="back">{{back}}</button>
<button type="button" class="forth">{{forth}}</button> <span aria-live="polite"></span></nav>
{{#steps}}<section data-about="{{about}}"><h3>{{heading}}</h3><pre>{{text}}</pre></section>
{{/steps}}</div>{{/has_steps}}
{{#told}}<pre>{{told}}</pre>{{/told}}
{{#scenario}}<pre>{{scenario}}</pre>{{/scenario}}
{{#repeat}}<p>{{repeat_label}} <code>{{repeat}}</code></p>{{/repeat}}
</details></td></tr>{{/details}}
</tbody>
{{/cases}}
</table>
</div>
{{#left_out}}<p>{{left_out}}</p>{{/left_out}}
</section>
{{/suites}}
</main>
<footer>
{{#repeat}}<p>{{repeat_label}} <code>{{repeat}}</code></p>{{/repeat}}
<p>{{#made_by}}{{label}} {{value}} &middot; {{/made_by}}{{not_modelled}}</p>
</footer>
<script>
for (const search of document.querySelectorAll("input[type=search]")) {
  const cases = document.getElementById(search.getAttribute("aria-controls")).tBodies;
  search.addEventListener("input", () => {
    const wanted = search.value.toLowerCase();
    for (const one of cases) one.hidden = !one.textContent.toLowerCase().includes(wanted);
  });
}
for (const table of document.querySelectorAll(".list")) {
  const heads = [...table.tHead.rows[0].cells];
  heads.forEach((head, column) => head.firstElementChild.addEventListener("click", () => {
    const down = head.getAttribute("aria-sort") === "ascending";
    heads.forEach((each) => each.removeAttribute("aria-sort"));
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    const key = (one) => {
      const cell = one.rows[0].cells[column];
      return cell.dataset.sort || cell.textContent;
    };
    const cases = [...table.tBodies].sort((one, other) =>
      key(one).localeCompare(key(other), undefined, {numeric: true}) * (down ? -1 : 1));
    table.append(...cases);
  }));
}
for (const button of document.querySelectorAll(".map button")) {
  button.addEventListener("click", () => {
    for (const other of document.querySelectorAll(".map button")) {
      const chosen = other === button;
      other.setAttribute("aria-pressed", chosen);
      document.getElementById(other.getAttribute("aria-controls")).hidden = !chosen;
    }
    document.getElementById(button.getAttribute("aria-controls")).focus();
  });
}
for (const link of document.querySelectorAll(".place a")) {
  link.addEventListener("click", () => {
    const row = document.getElementById(link.hash.slice(1));
    row.hidden = false;
    for (const details of row.querySelectorAll("details")) details.open = true;
  });
}
for (const steps of document.querySelectorAll(".steps")) {
  const sections = [...steps.querySelectorAll("section")];
  const [back, forth] = steps.querySelectorAll("button");
  const drawn = steps.parentElement.querySelectorAll(".picture [data-about]");
  let place = 0;
  const show = () => {
    const about = sections[place].dataset.about.split("\n");
    for (const part of drawn) {
      part.classList.toggle("pale", about[0] !== "" && !about.includes(part.dataset.about));
    }
    sections.forEach((section, i) => { section.hidden = i !== place; });
    back.disabled = place === 0;
    forth.disabled = place === sections.length - 1;
    steps.querySelector("span").textContent = `${place + 1} / ${sections.length}`;
  };
  back.addEventListener("click", () => { place -= 1; show(); });
  forth.addEventListener("click", () => { place += 1; show(); });
  show();
}
</script>
</body>
</html>
)html";

}  // namespace connectsim
