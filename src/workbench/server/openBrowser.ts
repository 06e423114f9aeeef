import { spawn } from "node:child_process";

/** The command that opens an address in the user's browser, or undefined where there is no screen to open it on. */
export function browserCommand(
  address: string,
  platform: NodeJS.Platform = process.platform,
  environment: NodeJS.ProcessEnv = process.env,
): { command: string; args: string[] } | undefined {
  if (environment.CI !== undefined && environment.CI !== "" && environment.CI !== "false") return undefined;
  if (environment.BROWSER === "none") return undefined;
  if (platform === "darwin") return { command: "open", args: [address] };
  // explorer.exe takes the address as one argument; `start` of cmd.exe would cut it at an ampersand.
  if (platform === "win32") return { command: "explorer.exe", args: [address] };
  const hasScreen = Boolean(environment.DISPLAY) || Boolean(environment.WAYLAND_DISPLAY);
  return hasScreen ? { command: "xdg-open", args: [address] } : undefined;
}

/** Opens an address in the user's browser; answers whether one was started. */
export function openBrowser(address: string): Promise<boolean> {
  const found = browserCommand(address);
  if (found === undefined) return Promise.resolve(false);
  return new Promise((resolve) => {
    const child = spawn(found.command, found.args, { stdio: "ignore", detached: true });
    child.once("error", () => resolve(false));
    child.once("spawn", () => {
      child.unref();
      resolve(true);
    });
  });
}
