const PATIENCE = 20_000;
const POLL = 200;

/** Looks out for a page's first answer, one page at a time. */
export class AnswerWatch {
  private generation = 0;

  /** Looks until `hasAnswered`, or until that takes too long; `done` is told which. What was looked for before is not any more. */
  start(hasAnswered: () => boolean, done: (answered: boolean) => void): void {
    this.generation += 1;
    const { generation } = this;
    const start = performance.now();
    const look = () => {
      if (generation !== this.generation) return;
      if (hasAnswered()) done(true);
      else if (performance.now() - start > PATIENCE) done(false);
      else setTimeout(look, POLL);
    };
    look();
  }

  /** Looks no more. */
  stop(): void {
    this.generation += 1;
  }
}
