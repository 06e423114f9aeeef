/**
 * Entries of a bibliography, over real sources of the package (one of each kind) and, where the package has none, over made ones.
 */
import { currentCatalog } from "../../src/data";
import type { Source } from "../../src/domain/model/package";
import { bibliographyEntry } from "../../src/strings/citations";
import { source } from "../support/records";

const { sources } = currentCatalog();

/** A source of the package as it is, but for the day of reading. */
function real(id: string, accessed = ""): Source {
  const found = sources.get(id);
  if (found === undefined) throw new Error(id);
  // Its texts are decoded when they are asked for, so a spread would copy nothing.
  const fields = Object.keys(source()) as (keyof Source)[];
  const copy = Object.fromEntries(fields.map((field) => [field, found[field]]));
  return source({ ...copy, accessed });
}

const ARTICLE = source({
  id: "s-made",
  kind: "paper",
  author: "Li Wei and Wang Fang",
  title: "Ports & borders: 100% of trade",
  producer: "Some University",
  container: "Journal of Border Studies",
  volume: "12",
  issue: "3",
  pages: "15-28",
  published: "2020-06",
  language: "en",
  doi: "10.1000/x_y",
});

describe("GB/T 7714—2015", () => {
  test.each([
    [
      "a book [M]",
      real("s-tibet-ports-2015"),
      "李青, 赵京兴, 等. 西藏边境口岸发展现实与展望[M]. 北京: 社会科学文献出版社, 2015.",
    ],
    [
      "a newspaper [N]",
      real("s-nmg-daily-2026-01"),
      "阿妮尔, 高慧, 范丽君. 深度融入全球贸易发展格局 内蒙古桥头堡能级再跃升[N]. 内蒙古日报, 2026-01.",
    ],
    [
      "a government document [Z]",
      real("s-nmg-plan-2021"),
      "内蒙古自治区人民政府办公厅. 内蒙古自治区“十四五”口岸发展规划[Z]. 2021-12-24.",
    ],
    [
      "news online [EB/OL]",
      real("s-ce-khunjerab-2023"),
      "China Economic Net. [Khunjerab pass to stay open all year round][EB/OL]. (2023-11-08). http://english.ce.cn/main/latest/202311/08/t20231108_38783045.shtml.",
    ],
    [
      "the same, with the day of reading",
      real("s-ce-khunjerab-2023", "2026-11-20"),
      "China Economic Net. [Khunjerab pass to stay open all year round][EB/OL]. (2023-11-08)[2026-11-20]. http://english.ce.cn/main/latest/202311/08/t20231108_38783045.shtml.",
    ],
    [
      "statistics online [R/OL]",
      real("s-gacc-20241022"),
      "海关总署. [Report on China, China's border ports and others][R/OL]. (2024-10-22). https://chinaservicesinfo.com/s/202410/22/WS67170c12498eec7e1f7255bf/nation-modernizing-border-ports-to-boost-trade-business-activities.html.",
    ],
    [
      "an undated page",
      real("s-asite-ordos-2016"),
      "a-site.cn. [鄂尔多斯航空口岸通过国家验收][EB/OL]. https://www.a-site.cn/article/627528.html.",
    ],
    [
      "an article [J]",
      ARTICLE,
      "Li Wei, Wang Fang. Ports & borders: 100% of trade[J/OL]. Journal of Border Studies, 2020, 12(3): 15-28. https://doi.org/10.1000/x_y.",
    ],
    [
      "more than three authors",
      { ...ARTICLE, author: "A; B; C; D", doi: "" },
      "A, B, C, et al. Ports & borders: 100% of trade[J]. Journal of Border Studies, 2020, 12(3): 15-28.",
    ],
  ])("%s", (_, cited, entry) => {
    expect(bibliographyEntry(cited, "gbt7714")).toBe(entry);
  });
});

describe("Chicago", () => {
  test.each([
    [
      "a book",
      real("s-tibet-ports-2015"),
      "李青, 赵京兴, et al. 西藏边境口岸发展现实与展望. 北京: 社会科学文献出版社, 2015.",
    ],
    [
      "a newspaper",
      real("s-nmg-daily-2025-03"),
      "阿妮尔, 高慧, and 袁宝华. “20个口岸动能强劲 这里是活力迸发的内蒙古.” 内蒙古日报, March 2025.",
    ],
    [
      "a government document",
      real("s-nmg-plan-2021"),
      "内蒙古自治区人民政府办公厅. “内蒙古自治区‘十四五’口岸发展规划.” December 24, 2021.",
    ],
    [
      "news online",
      real("s-ce-khunjerab-2023"),
      "China Economic Net. “[Khunjerab pass to stay open all year round].” November 8, 2023. http://english.ce.cn/main/latest/202311/08/t20231108_38783045.shtml.",
    ],
    [
      "an undated page with the day of reading",
      real("s-asite-ordos-2016", "2026-11-20"),
      "a-site.cn. “[鄂尔多斯航空口岸通过国家验收].” n.d. Accessed November 20, 2026. https://www.a-site.cn/article/627528.html.",
    ],
    [
      "an article",
      ARTICLE,
      "Li Wei and Wang Fang. “Ports & borders: 100% of trade.” Journal of Border Studies 12, no. 3 (2020): 15–28. https://doi.org/10.1000/x_y.",
    ],
  ])("%s", (_, cited, entry) => {
    expect(bibliographyEntry(cited, "chicago")).toBe(entry);
  });
});

describe("BibTeX", () => {
  test("an article: characters of TeX are escaped, the address is not", () => {
    expect(bibliographyEntry(ARTICLE, "bibtex")).toBe(
      [
        "@article{s-made,",
        "  author = {Li Wei and Wang Fang},",
        "  title = {{Ports \\& borders: 100\\% of trade}},",
        "  journal = {Journal of Border Studies},",
        "  volume = {12},",
        "  number = {3},",
        "  pages = {15--28},",
        "  year = {2020},",
        "  doi = {10.1000/x_y},",
        "  url = {https://doi.org/10.1000/x_y},",
        "  month = jun",
        "}",
      ].join("\n"),
    );
  });

  test("a publisher as author stays in one piece; books have publisher and place", () => {
    expect(bibliographyEntry(real("s-nmg-plan-2021"), "bibtex")).toContain(
      "author = {{内蒙古自治区人民政府办公厅}}",
    );
    const book = bibliographyEntry(real("s-tibet-ports-2015"), "bibtex");
    expect(book).toMatch(/^@book\{s-tibet-ports-2015,/);
    expect(book).toContain("author = {李青 and 赵京兴 and others}");
    expect(book).toContain("publisher = {社会科学文献出版社}");
    expect(book).toContain("address = {北京}");
  });
});

test("every source of the package has a whole entry in every style", () => {
  for (const each of sources.values()) {
    for (const style of ["gbt7714", "chicago"] as const) {
      const entry = bibliographyEntry(each, style);
      expect(entry).toMatch(/[.”]$/);
      expect(entry).not.toMatch(/undefined|\.\.|, ,|\(\)|: \./);
    }
    const entry = bibliographyEntry(each, "bibtex");
    expect(entry).toMatch(/^@\w+\{\S+,\n[\s\S]+\n\}$/);
    const braces = Array.from(entry.replace(/\\[{}]/g, ""));
    expect(braces.filter((c) => c === "{")).toHaveLength(braces.filter((c) => c === "}").length);
  }
});
