import {
  addinUrl,
  appContext,
  DEFAULT_REQUIREMENTS,
  frameName,
  type HostIdentity,
} from "../../../src/workbench/channel/appContext";

const identity: HostIdentity = {
  locale: "zh-CN",
  dataLocale: "en-GB",
  requirements: DEFAULT_REQUIREMENTS,
  flags: 3,
  documentUrl: "https://localhost/Book1.xlsx",
  addinName: "Add-in",
  reason: "documentOpened",
  logging: false,
  appDomains: [],
  window: { width: 1280, height: 800 },
};
const conversation = { conversationId: "conv", controlId: "ctl", correlationId: "cor" };

describe("what the add-in learns about its host", () => {
  it("is in the address, after what the address already asked", () => {
    expect(addinUrl("https://localhost:1/a.html?et=1", identity, conversation)).toBe(
      "https://localhost:1/a.html?et=1&_host_Info=Excel$Web$16.01$zh-CN$cor$$disableLogging$3",
    );
  });

  it("is in the frame's name", () => {
    expect(JSON.parse(frameName(identity, conversation, "https://localhost:2"))).toEqual({
      baseFrameName: "addinframe-conv",
      hostInfo: "Excel$Web$16.01$zh-CN$cor$$disableLogging$3",
      xdmInfo: "conv|ctl|https://localhost:2",
      serializerVersion: "1",
    });
  });

  it("is in the app context, with all that office.js demands", () => {
    const context = appContext(identity, conversation, new Map([["k", "1"]]));
    for (const field of "_id _appName _appVersion _appUILocale _dataLocale _docUrl _clientMode _settings _reason".split(
      " ",
    )) {
      expect(context[field]).toBeDefined();
    }
    expect(context._settings).toEqual([["k", "1"]]);
    expect(JSON.parse(String(context._requirementMatrix))).toMatchObject({
      ExcelApi: "1.15",
      SharedRuntime: "1.2",
    });
  });
});
