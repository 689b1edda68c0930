/** What a command tells: JSON for programs, words for people. */
export interface Report {
  /** The result of a command, or one item of a stream. */
  result(data: unknown, words: string): void;
  /** Something on the way, told to people on stderr; as JSON it is one more line. */
  progress(data: unknown, words: string): void;
  fault(data: unknown, words: string): void;
}

export function createReport(options: { readonly json: boolean }): Report {
  const writeJson = (data: unknown) => process.stdout.write(`${JSON.stringify(data)}\n`);
  if (options.json) {
    return {
      result: writeJson,
      progress: writeJson,
      fault: (data, words) => writeJson({ error: { ...Object(data), message: words } }),
    };
  }
  return {
    result: (_data, words) => {
      if (words !== "") process.stdout.write(`${words}\n`);
    },
    progress: (_data, words) => {
      if (words !== "") process.stderr.write(`${words}\n`);
    },
    fault: (_data, words) => process.stderr.write(`${words}\n`),
  };
}
