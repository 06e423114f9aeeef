import { useEffect, useLayoutEffect, useRef } from "react";
import type { Choice } from "../../grid/customFunctions/metadata";
import type { Rect } from "../../grid/formulaTyping";
import { text } from "../strings";
import type { PartProps } from "../TitleBar";
import type { ChoiceList } from "./choicePrompt";
import { placeList } from "./place";

const LIST_ID = "choice-list";
/** Where Univer puts its boxes at the formula: its help for functions. */
const PORTAL = '[id^="univer-popup-portal"]';
const HELP = `${PORTAL} [data-u-comp="rect-popup"]`;

/** The values that may stand in the argument that is being typed. The keyboard stays in the formula. */
export function ChoiceListView({ workbench, state }: PartProps) {
  const { choices: list, language } = state;
  const said =
    list === undefined
      ? ""
      : text(language, "choicesSaid", { count: String(list.choices.length), parameter: list.parameter });
  return (
    <>
      <div role="status" className="only-heard">
        {said}
      </div>
      {list !== undefined && (
        <OpenList
          list={list}
          label={text(language, "choicesOf", { parameter: list.parameter })}
          keys={text(language, "choiceKeys")}
          onTake={(index) => workbench?.choices.take(index)}
        />
      )}
    </>
  );
}

interface OpenListProps {
  readonly list: ChoiceList;
  readonly label: string;
  readonly keys: string;
  readonly onTake: (index: number) => void;
}

function OpenList({ list, label, keys, onTake }: OpenListProps) {
  const box = useRef<HTMLDivElement>(null);
  const { active, anchor, choices } = list;
  usePlace(box, anchor, choices.length);
  useEditorDescription(active);
  useLayoutEffect(() => {
    box.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [active, choices]);
  return (
    // The formula would lose the keyboard, and be ended, if the press reached the page.
    <div
      ref={box}
      className="choice-box"
      onPointerDown={(event) => event.stopPropagation()}
      onMouseDown={(event) => event.preventDefault()}
    >
      <ul id={LIST_ID} role="listbox" aria-label={label} className="choice-list">
        {choices.map((choice, index) => (
          <li
            key={index}
            id={optionId(index)}
            role="option"
            aria-selected={index === active}
            onClick={() => onTake(index)}
          >
            <Option choice={choice} />
          </li>
        ))}
      </ul>
      <div className="choice-keys" aria-hidden="true">
        {keys}
      </div>
    </div>
  );
}

function Option({ choice: { name, tooltip, value } }: { readonly choice: Choice }) {
  const shown = String(value);
  return (
    <>
      <span className="choice-name">
        <b>{name}</b>
        {shown !== name && <span className="choice-value">{shown}</span>}
      </span>
      {tooltip !== "" && tooltip !== shown && tooltip !== name && (
        <span className="choice-tip">{tooltip}</span>
      )}
    </>
  );
}

function optionId(index: number): string {
  return `${LIST_ID}-${index}`;
}

/** Keeps the list beside the formula and clear of Univer's help, which comes a little later and moves. */
function usePlace(box: { readonly current: HTMLDivElement | null }, anchor: Rect, count: number): void {
  useLayoutEffect(() => {
    const put = () => {
      if (box.current !== null) putInPlace(box.current, anchor);
    };
    put();
    const watcher = new MutationObserver(put);
    const portal = document.querySelector(PORTAL);
    if (portal !== null) watcher.observe(portal, { subtree: true, childList: true, attributes: true });
    addEventListener("resize", put);
    return () => {
      watcher.disconnect();
      removeEventListener("resize", put);
    };
  }, [box, anchor, count]);
}

function putInPlace(list: HTMLElement, anchor: Rect): void {
  const help = [...document.querySelectorAll(HELP)]
    .map((element) => element.getBoundingClientRect())
    .find(({ right, bottom, width, height }) => right > 0 && bottom > 0 && width * height > 0);
  const { left, top } = placeList({
    anchor,
    help,
    width: list.offsetWidth,
    height: list.offsetHeight,
    viewportWidth: innerWidth,
    viewportHeight: innerHeight,
  });
  list.style.left = `${left}px`;
  list.style.top = `${top}px`;
}

/** Tells screen readers, at the element that has the keyboard, which value is the active one. */
function useEditorDescription(active: number): void {
  useEffect(() => {
    const editor = document.activeElement;
    if (editor === null || editor === document.body) return undefined;
    const told = {
      role: "combobox",
      "aria-autocomplete": "list",
      "aria-expanded": "true",
      "aria-controls": LIST_ID,
      "aria-activedescendant": optionId(active),
    };
    const before = Object.keys(told).map((name) => [name, editor.getAttribute(name)] as const);
    for (const [name, value] of Object.entries(told)) editor.setAttribute(name, value);
    return () => {
      for (const [name, value] of before) {
        if (value === null) editor.removeAttribute(name);
        else editor.setAttribute(name, value);
      }
    };
  }, [active]);
}
