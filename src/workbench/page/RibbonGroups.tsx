import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from "@fluentui/react-components";
import type { IconSet, RibbonButton, RibbonControl, RibbonMenu } from "./manifest/types";
import type { ShownGroup } from "./ribbonTabs";
import type { PartProps } from "./TitleBar";

const BUTTON_ICON = 32;
const ITEM_ICON = 16;

interface GroupsProps extends PartProps {
  readonly groups: readonly ShownGroup[];
  /** The page's own group, before the others. */
  readonly children?: React.ReactNode;
}

/** The groups of a tab. */
export function RibbonGroups({ groups, children, ...part }: GroupsProps) {
  return (
    <div className="ribbon-groups">
      {children}
      {groups.map((group) => (
        <div
          key={`${String(group.addin)} ${group.id}`}
          className="ribbon-group"
          role="group"
          aria-label={group.label}
        >
          <div className="ribbon-controls">
            {group.controls.map((control) => (
              <Control key={control.id} control={control} addin={group.addin} {...part} />
            ))}
          </div>
          <div className="ribbon-group-label" aria-hidden>
            {group.label}
          </div>
        </div>
      ))}
    </div>
  );
}

interface ControlProps extends PartProps {
  /** Place of the add-in that it belongs to. */
  readonly addin: number;
}

function Control({ control, ...part }: ControlProps & { readonly control: RibbonControl }) {
  if (control.kind === "menu") return <MenuControl menu={control} {...part} />;
  return (
    <Tip control={control}>
      <Button
        appearance="subtle"
        className="ribbon-button"
        disabled={isDisabled(part, control.id)}
        onClick={() => void part.workbench?.addins.at(part.addin).press(control)}
      >
        <Icon icons={control.icons} size={BUTTON_ICON} />
        <span>{control.label}</span>
      </Button>
    </Tip>
  );
}

function MenuControl({ menu, ...part }: ControlProps & { readonly menu: RibbonMenu }) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          className="ribbon-button"
          disabled={isDisabled(part, menu.id)}
          title={menu.tip}
        >
          <Icon icons={menu.icons} size={BUTTON_ICON} />
          <span>{menu.label} ▾</span>
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {menu.items.map((item) => (
            <MenuItem
              key={item.id}
              icon={<Icon icons={item.icons} size={ITEM_ICON} />}
              disabled={isDisabled(part, item.id)}
              onClick={() => void part.workbench?.addins.at(part.addin).press(item)}
            >
              {item.label}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function isDisabled({ state, addin }: ControlProps, id: string): boolean {
  return state.addins[addin]?.disabledControls.has(id) === true;
}

function Tip({
  control,
  children,
}: {
  readonly control: RibbonButton;
  readonly children: React.ReactElement;
}) {
  if (control.tip === "") return children;
  const content = (
    <>
      <strong>{control.tipTitle}</strong>
      <div>{control.tip}</div>
    </>
  );
  return (
    <Tooltip content={{ children: content, className: "ribbon-tip" }} relationship="description" withArrow>
      {children}
    </Tooltip>
  );
}

function Icon({ icons, size }: { readonly icons: IconSet; readonly size: number }) {
  const icon = icons.find((one) => one.size >= size) ?? icons.at(-1);
  const larger = icons.at(-1);
  if (icon === undefined || larger === undefined) return null;
  return (
    <img
      src={icon.url}
      srcSet={`${icon.url} 1x, ${larger.url} 2x`}
      width={size}
      height={size}
      alt=""
      className="ribbon-icon"
    />
  );
}
