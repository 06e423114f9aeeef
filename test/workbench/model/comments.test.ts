import { codeOf, excelForEachTest, onSheet } from "./support";

const excel = excelForEachTest({ sheets: ["Data", "Other"] });

async function add(cell: string, text: string): Promise<string> {
  return onSheet(excel(), async (sheet, context) => {
    const comment = sheet.comments.add(cell, text);
    comment.load("id");
    await context.sync();
    return comment.id;
  });
}

async function where(): Promise<{ cell: string; content: string }[]> {
  return onSheet(excel(), async (_sheet, context) => {
    const comments = context.workbook.comments;
    comments.load("items/content");
    await context.sync();
    const cells = comments.items.map((comment) => comment.getLocation().load("address"));
    await context.sync();
    return comments.items.map(({ content }, index) => ({ content, cell: cells[index]?.address ?? "" }));
  });
}

describe("comments", () => {
  it("stand at one cell, with author, date and text", async () => {
    await add("B2", "Checked against the yearbook");
    const loaded = await onSheet(excel(), async (sheet, context) => {
      const comment = sheet.comments.getItemByCell("B2");
      comment.load();
      await context.sync();
      return comment.toJSON();
    });
    expect(loaded).toMatchObject({
      authorName: "User",
      content: "Checked against the yearbook",
      resolved: false,
    });
    expect(loaded.creationDate).toBeInstanceOf(Date);
    expect(await where()).toEqual([{ cell: "Data!B2", content: "Checked against the yearbook" }]);
  });

  it("refuse a second one, several cells, an empty text and mentions", async () => {
    await add("B2", "one");
    const refused = (cell: string, content: string | Excel.CommentRichContent): Promise<string> =>
      codeOf(onSheet(excel(), (sheet) => void sheet.comments.add(cell, content)));
    expect(await refused("B2", "two")).toBe("InvalidOperation");
    expect(await refused("C1:C2", "two")).toBe("InvalidArgument");
    expect(await refused("C1", "")).toBe("InvalidArgument");
    expect(await refused("C1", { richContent: "<at id=0>A</at>", mentions: [] })).toBe("ApiNotFound");
    expect(await where()).toHaveLength(1);
  });

  it("are answered, resolved, edited and deleted", async () => {
    const id = await add("A1", "why?");
    const state = await onSheet(excel(), async (_sheet, context) => {
      const comment = context.workbook.comments.getItem(id);
      const reply = comment.replies.add("because");
      comment.replies.add("and so");
      reply.content = "because of this";
      comment.resolved = true;
      comment.replies.load("items/content,items/resolved");
      await context.sync();
      const parent = context.workbook.comments.getItemByReplyId(comment.replies.items[1]?.id ?? "");
      parent.load("id");
      comment.replies.items[1]?.delete();
      await context.sync();
      return {
        parent: parent.id,
        replies: comment.replies.items.map((item) => [item.content, item.resolved]),
      };
    });
    expect(state.parent).toBe(id);
    expect(state.replies).toEqual([
      ["because of this", true],
      ["and so", true],
    ]);
    await onSheet(excel(), (_sheet, context) => context.workbook.comments.getItem(id).delete());
    expect(await where()).toEqual([]);
    excel().store.undo();
    expect(await where()).toEqual([{ cell: "Data!A1", content: "why?" }]);
  });

  it("follow their cell and go with it; undo brings both back", async () => {
    await add("B3", "here");
    await onSheet(excel(), (sheet) => void sheet.getRange("1:2").insert("Down"));
    expect(await where()).toEqual([{ cell: "Data!B5", content: "here" }]);
    await onSheet(excel(), (sheet) => sheet.getRange("5:5").delete("Up"));
    expect(await where()).toEqual([]);
    excel().store.undo();
    expect(await where()).toEqual([{ cell: "Data!B5", content: "here" }]);
    excel().store.undo();
    expect(await where()).toEqual([{ cell: "Data!B3", content: "here" }]);
  });

  it("cannot be changed on a protected sheet", async () => {
    await onSheet(excel(), (sheet) => sheet.protection.protect());
    expect(await codeOf(onSheet(excel(), (sheet) => void sheet.comments.add("A1", "x")))).toBe(
      "AccessDenied",
    );
  });

  it("tell sheet and workbook what happened, until the handler is removed", async () => {
    const told: [string, string, string[]][] = [];
    const handlers = await onSheet(excel(), async (sheet, context) => {
      const note =
        (what: string) =>
        (args: { changeType?: string; commentDetails: Excel.CommentDetail[] }): Promise<void> => {
          told.push([
            what,
            args.changeType ?? "",
            args.commentDetails.map((one) => String(one.replyIds.length)),
          ]);
          return Promise.resolve();
        };
      const kept = [
        sheet.comments.onAdded.add(note("added")),
        context.workbook.comments.onChanged.add(note("changed")),
        sheet.comments.onDeleted.add(note("deleted")),
      ];
      await context.sync();
      return kept;
    });
    const id = await add("A1", "x");
    await onSheet(excel(), async (_sheet, context) => {
      const comment = context.workbook.comments.getItem(id);
      comment.content = "y";
      comment.replies.add("r");
      await context.sync();
      comment.resolved = true;
      await context.sync();
      comment.delete();
    });
    await excel().settle();
    expect(told).toEqual([
      ["added", "", ["0"]],
      ["changed", "CommentEdited", ["0"]],
      ["changed", "ReplyAdded", ["1"]],
      ["changed", "CommentResolved", ["0"]],
      ["deleted", "", ["1"]],
    ]);
    for (const handler of handlers) {
      handler.remove();
      await handler.context.sync();
    }
    await add("A2", "z");
    await excel().settle();
    expect(told).toHaveLength(5);
  });
});
