import { Button, Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import { text } from "../strings";
import type { PartProps } from "../TitleBar";

/** Where the keyboard belongs to something else than the cells. */
const ELSEWHERE = ".pane-area, .ribbon, .status-bar, .title-bar, .message, [role=dialog], [role=menu]";
const ARROW = 20;

/** The drop-down arrow and the input message at the selected cell. */
export function ValidatedCellView({ workbench, state }: PartProps) {
  const { language, validated, activity } = state;
  const [openAt, setOpenAt] = useState("");
  const hasList = validated !== undefined && validated.items.length > 0 && activity !== "editing";
  const address = validated?.address ?? "";
  useEffect(() => {
    if (!hasList) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (!event.altKey || event.key !== "ArrowDown") return;
      if (document.activeElement?.closest(ELSEWHERE) != null) return;
      event.preventDefault();
      event.stopPropagation();
      setOpenAt(address);
    };
    addEventListener("keydown", onKey, { capture: true });
    return () => removeEventListener("keydown", onKey, { capture: true });
  }, [hasList, address]);
  if (validated === undefined || activity === "editing") return null;
  const { rect, items, value, title, message } = validated;
  const close = (): void => {
    setOpenAt("");
    // After Fluent has given the keyboard back to the arrow.
    requestAnimationFrame(() => workbench?.focusGrid());
  };
  return (
    <>
      {hasList && (
        <Menu
          open={openAt === address}
          onOpenChange={(_, { open }) => (open ? setOpenAt(address) : close())}
          checkedValues={{ item: [String(items.findIndex((item) => String(item) === String(value)))] }}
          positioning={{ position: "below", align: "end", strategy: "fixed" }}
        >
          <MenuTrigger disableButtonEnhancement>
            <Button
              className="list-arrow"
              size="small"
              icon={<ChevronDownRegular />}
              style={{
                left: Math.max(0, Math.min(rect.right, innerWidth - ARROW)),
                top: rect.top,
                blockSize: rect.bottom - rect.top,
              }}
              aria-label={text(language, "listOf", { address })}
              title={text(language, "listOf", { address })}
            />
          </MenuTrigger>
          <MenuPopover className="list-menu">
            <MenuList>
              {items.map((item, index) => (
                <MenuItemRadio
                  key={index}
                  name="item"
                  value={String(index)}
                  onClick={() => workbench?.validated.take(item)}
                >
                  {shown(item)}
                </MenuItemRadio>
              ))}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
      {(title !== "" || message !== "") && openAt !== address && (
        <div
          role="note"
          className="input-message"
          aria-label={text(language, "promptOf", { address })}
          style={{ left: rect.left, top: rect.bottom + 4 }}
        >
          {title !== "" && <b>{title}</b>}
          {message}
        </div>
      )}
    </>
  );
}

function shown(item: string | number | boolean): string {
  return typeof item === "boolean" ? String(item).toUpperCase() : String(item);
}
