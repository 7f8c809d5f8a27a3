// What Streamlit leaves to mend for those who read with a screen reader or on paper:
// names in English whatever the language of the page is, a menu whose lists are no lists, tables
// that paper cuts. pages/parts/chrome.py brings the words; tests/browser/ checks the result.

const NAMED = ["aria-label", "placeholder", "title"];
const WRITTEN = [
  "[data-testid=stSkipToContent]",
  "[data-testid=stFileUploaderDropzone] button p",
  "[data-testid=stDataFrameColumnMenu] [role=menuitem]",
  "[data-testid=stDataFrameColumnVisibilityMenu] label span",
  "[data-testid=stDateInputCalendar] > span",
].join();
let spoken = {};
let cut = "";
let waiting = false;

// Words that end in a blank are the start of a name, such as "Help for ".
function reworded(name) {
  if (spoken[name]) return spoken[name];
  const start = Object.keys(spoken).find((words) => words.endsWith(" ") && name.startsWith(words));
  return start ? spoken[start] + name.slice(start.length) : name;
}

function name() {
  for (const attribute of NAMED) {
    for (const element of document.querySelectorAll(`[${attribute}]`)) {
      const given = element.getAttribute(attribute);
      const wanted = reworded(given);
      if (wanted !== given) element.setAttribute(attribute, wanted);
    }
  }
  for (const element of document.querySelectorAll(WRITTEN)) {
    for (const words of element.childNodes) {
      if (words.nodeType !== Node.TEXT_NODE) continue;
      if (reworded(words.nodeValue) !== words.nodeValue)
        words.nodeValue = reworded(words.nodeValue);
    }
  }
}

// In Streamlit's markup the sections of the menu lie between the list and its items.
function list() {
  for (const section of document.querySelectorAll("[data-testid=stSidebarNavItems] > div")) {
    section.parentElement.setAttribute("role", "none");
    section.setAttribute("role", "list");
    const head = section.querySelector("header");
    head?.setAttribute("role", "none");
    if (head) section.setAttribute("aria-label", head.querySelector("p").textContent);
  }
}

// Where a table is searched, nothing says what the field is for; and in the menu of a column the
// button that copies its name is no item of the menu.
function label() {
  for (const field of document.querySelectorAll("[data-testid=search-input]:not([aria-label])"))
    field.setAttribute("aria-label", "Search");
  for (const copy of document.querySelectorAll("[data-testid=stDataFrameColumnMenu] button"))
    copy.setAttribute("role", "menuitem");
}

// An icon beside its words is decoration; its name ("block icon") says nothing.
function hush() {
  for (const icon of document.querySelectorAll("[role=img][aria-label$=' icon']")) {
    icon.removeAttribute("role");
    icon.removeAttribute("aria-label");
    icon.setAttribute("aria-hidden", "true");
  }
}

// On the screen a long table scrolls; on paper it is cut, which the paper says.
function tellCut() {
  for (const table of document.querySelectorAll("[data-testid=stDataFrameResizable]")) {
    const rows = table.querySelector(".dvn-scroll-inner");
    const whole = !rows || rows.scrollHeight <= table.clientHeight;
    table.parentElement.dataset.cut = whole ? "" : cut;
  }
}

function mendSoon() {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    label();
    name();
    list();
    hush();
  });
}

export function speak(words, cutSentence) {
  spoken = words;
  cut = cutSentence;
  mendSoon();
}

new MutationObserver(mendSoon).observe(document.body, {
  attributeFilter: NAMED,
  childList: true,
  subtree: true,
});
addEventListener("beforeprint", tellCut);
