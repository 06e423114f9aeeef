import https from "node:https";

/** What a local server answered. */
export interface LocalAnswer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: string;
}

/** Asks a server on this machine, whose certificate nobody signed. */
export function fetchLocal(address: string, options: https.RequestOptions = {}): Promise<LocalAnswer> {
  return new Promise((resolve, reject) => {
    const request = https.request(address, { rejectUnauthorized: false, ...options }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(parts).toString(),
        }),
      );
    });
    request.on("error", reject);
    request.end();
  });
}
