import { Select } from "@fluentui/react-components";
import type { FaultProps } from "../FaultPanel";
import { text } from "../strings";

/** The requirement sets that the host claims, each to be lowered or taken away. */
export function Requirements({ workbench, state: { language, requirements } }: FaultProps) {
  const { faults } = workbench;
  return (
    <div className="fault-section">
      <h2>{text(language, "requirements")}</h2>
      <p className="fault-said">{text(language, "requirementsTip")}</p>
      {Object.entries(faults.knownRequirements).map(([name, highest]) => (
        <label key={name} className="fault-requirement">
          <span>{name}</span>
          <Select
            size="small"
            value={requirements[name] ?? ""}
            onChange={(_event, data) =>
              faults.setRequirement(name, data.value === "" ? undefined : data.value)
            }
          >
            {versionsTo(highest).map((version) => (
              <option key={version} value={version}>
                {version}
              </option>
            ))}
            <option value="">{text(language, "notThere")}</option>
          </Select>
        </label>
      ))}
    </div>
  );
}

/** `1.15` → 1.15, 1.14, …, 1.1. */
function versionsTo(highest: string): string[] {
  const [major = "1", minor = "1"] = highest.split(".");
  return Array.from({ length: Number(minor) }, (_, index) => `${major}.${Number(minor) - index}`);
}
