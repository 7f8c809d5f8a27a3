// Save a chart as the browser has drawn it, with its title, source and data version above it.
// A button of pages/parts/take.py says which chart, and what stands on the picture.

const LIBRARY = "/aset/plotly.min.js";
const NARROWEST = 900;
const LINE = 20;
const TITLE = 40;
const LETTER = 5.6;
let loading;

// Streamlit keeps its own Plotly to itself; the same script lies beside it, and is fetched once.
function plotly() {
  loading ??= new Promise((loaded, failed) => {
    const script = document.createElement("script");
    script.src = LIBRARY;
    script.onload = () => loaded(window.Plotly);
    script.onerror = failed;
    document.head.append(script);
  });
  return loading;
}

function plain(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

function wrapped(text, width) {
  const lines = [""];
  for (const word of text.split(" ")) {
    const last = lines[lines.length - 1];
    if (last && (last.length + word.length) * LETTER > width) lines.push(word);
    else lines[lines.length - 1] = last ? `${last} ${word}` : word;
  }
  return lines;
}

function dressed(chart, asked) {
  const width = Math.max(NARROWEST, chart.clientWidth);
  const notes = asked.note.split("\n").flatMap((line) => wrapped(line, width));
  const above = TITLE + LINE * notes.length;
  const layout = structuredClone(chart.layout);
  const margin = { ...chart._fullLayout.margin };
  const small = notes.map((line) => `<span style="font-size:11px">${plain(line)}</span>`);
  layout.title = {
    text: [`<b>${plain(asked.title)}</b>`, ...small].join("<br>"),
    x: 0, xref: "container", xanchor: "left", y: 1, yref: "container", yanchor: "top",
    pad: { l: 12, t: 18 }, font: { size: 15 },
  };
  // A picture has no web fonts: what is measured must be what is drawn.
  layout.font = { ...layout.font, family: "Arial, sans-serif" };
  Object.assign(layout, { width, height: chart.clientHeight + above, autosize: false });
  layout.margin = { ...margin, t: margin.t + above, l: Math.max(margin.l, 12) };
  return { data: structuredClone(chart.data), layout };
}

document.addEventListener("click", async (event) => {
  const button = event.target.closest?.("button[data-chart]");
  const chart = button?.ownerDocument.querySelector(
    `.st-key-${CSS.escape(button.dataset.chart)} .js-plotly-plot`,
  );
  if (!chart) return;
  button.disabled = true;
  try {
    const library = await plotly();
    const picture = dressed(chart, button.dataset);
    const { width, height } = picture.layout;
    await library.downloadImage(picture, {
      format: button.dataset.form,
      filename: button.dataset.name.replace(/\.[a-z]+$/, ""),
      width, height, scale: button.dataset.form === "png" ? 2 : 1,
    });
  } finally {
    button.disabled = false;
  }
});
