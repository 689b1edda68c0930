/** The prompt leaves no room for an answer. */
export class PromptError extends Error {
  readonly promptTokens: number;
  readonly contextTokens: number;

  constructor(promptTokens: number, contextTokens: number) {
    super(`${promptTokens} tokens of prompt in a context of ${contextTokens}`);
    this.name = "PromptError";
    this.promptTokens = promptTokens;
    this.contextTokens = contextTokens;
  }
}
