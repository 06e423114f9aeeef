import fs from "node:fs";
import path from "node:path";

const MODEL = path.join(__dirname, "../../src/workbench/model");

describe("errors of the workbench's object model", () => {
  it("say whether Excel is documented to give them or whether that is inferred", () => {
    const bare = fs
      .readdirSync(MODEL, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .flatMap((file) =>
        fs
          .readFileSync(path.join(MODEL, file), "utf8")
          .split("\n")
          .flatMap((line, index) =>
            line.includes("new HostError(") ? [`${file}:${String(index + 1)}: ${line.trim()}`] : [],
          ),
      );
    // Use documented(code, where) or inferred(code, why) of richapi/errors.ts; unimplemented(…) for what is missing.
    expect(bare).toEqual([]);
  });
});
