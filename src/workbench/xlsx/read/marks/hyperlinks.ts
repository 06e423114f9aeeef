import { attribute, elementsNamed, type XmlElement } from "../../xml";
import { isSafe } from "../../write/marks/hyperlinks";
import type { OpenedMark } from "../openedFile";
import type { Relationship } from "../packageReader";
import { boxesOf, type ReadMarkContext } from "./context";

/** Reads links. Addresses other than https are left as text and named as lost. */
export function readHyperlinks(
  tail: XmlElement,
  relationships: readonly Relationship[],
  context: ReadMarkContext,
): OpenedMark[] {
  return elementsNamed(tail, "hyperlink").flatMap((element): OpenedMark[] => {
    const boxes = boxesOf(attribute(element, "ref"));
    const id = attribute(element, "r:id");
    const address = relationships.find((one) => one.id === id)?.target;
    const documentReference = attribute(element, "location");
    const screenTip = attribute(element, "tooltip");
    const leads = address === undefined ? documentReference !== "" : isSafe(address);
    if (!leads || boxes.length === 0) {
      context.losses.add("hyperlinks");
      return [];
    }
    const data = {
      ...(address === undefined ? {} : { address }),
      ...(documentReference === "" ? {} : { documentReference }),
      ...(screenTip === "" ? {} : { screenTip }),
    };
    return [{ kind: "hyperlink", boxes, data }];
  });
}

/** One mark for neighbouring links that lead to the same place, as one was written for each of a mark's boxes. */
export function joinLinks(marks: readonly OpenedMark[]): OpenedMark[] {
  const joined: OpenedMark[] = [];
  for (const mark of marks) {
    const last = joined.at(-1);
    if (last !== undefined && JSON.stringify(last.data) === JSON.stringify(mark.data)) {
      joined.splice(-1, 1, { ...last, boxes: [...last.boxes, ...mark.boxes] });
    } else joined.push(mark);
  }
  return joined;
}
