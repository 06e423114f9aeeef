import type { PackageEditor } from "./packageEditor";

/** Adds an element of the end of a sheet (`drawing`, `legacyDrawing`): what is added later stands later, tables last. */
export function addToSheet(file: PackageEditor, path: string, element: string): void {
  file.put(
    path,
    file.text(path).replace(/<tableParts\b|<extLst\b|<\/worksheet>/, (next) => element + next),
  );
}
