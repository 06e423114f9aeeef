/**
 * Runs a task once, when the pane is first seen. A shared runtime may run for days without: then only the functions
 * are needed.
 */
export function whenShown(task: () => void): void {
  let done = false;
  const once = (): void => {
    if (done) return;
    done = true;
    document.removeEventListener("visibilitychange", look);
    task();
  };
  const look = (): void => {
    if (document.visibilityState === "visible") once();
  };
  document.addEventListener("visibilitychange", look);
  look();
  // Excel on Windows does not always change visibilityState; it tells here.
  const addin = Office.addin as Office.Addin | undefined;
  void addin
    ?.onVisibilityModeChanged(({ visibilityMode }) => {
      if (visibilityMode === Office.VisibilityMode.taskpane) once();
    })
    .catch(() => once());
}
