import { LANGUAGES } from "../domain/model/codes";
import { say, type Text, type Values } from "../strings/format";

/** Element of the page that holds the pane. */
export function paneElement(): HTMLElement {
  const element = document.getElementById("pane");
  if (element === null) throw new Error("taskpane.html has no element #pane");
  return element;
}

/** Says a sentence in both languages in place of the pane, without React: it may be what could not be loaded. */
export function showNotice(text: Text, values: Values = {}): void {
  const sentences = LANGUAGES.map((language) => {
    const paragraph = document.createElement("p");
    paragraph.lang = language === "zh" ? "zh-CN" : "en";
    paragraph.textContent = say(text, language, values);
    return paragraph;
  });
  const box = document.createElement("div");
  box.className = "notice";
  box.setAttribute("role", "alert");
  box.append(...sentences);
  paneElement().replaceChildren(box);
}
