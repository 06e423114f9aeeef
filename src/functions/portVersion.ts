import type { FunctionDefinition } from "./support/definition";

/** Version and content hash of the data package. */
export const portVersion: FunctionDefinition = {
  id: "PORTVERSION",
  summary: { zh: "数据包版本", en: "Version of the data" },
  description: {
    zh: "返回随附数据包的版本号和内容哈希。",
    en: "Returns the version of the bundled data package and its content hash.",
  },
  parameters: [],
  options: [],
  spills: false,
  examples: [
    {
      formula: "=KOUAN.PORTVERSION()",
      result: { zh: "0.1.0 (…)", en: "0.1.0 (…)" },
      comment: {
        zh: "版本号和内容哈希；写入报告可注明数据版本",
        en: "Version and content hash, to state in a report",
      },
    },
  ],
  answer: ({ catalog }) => `${catalog.version} (${catalog.hash})`,
};
