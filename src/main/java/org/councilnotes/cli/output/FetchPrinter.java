package org.councilnotes.cli.output;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.councilnotes.fetch.FetchOutcome;
import org.councilnotes.fetch.FetchResult;
import org.councilnotes.fetch.RegisterEntry;

/**
 * What was fetched, for people: a line a number as it ends, then counts.
 *
 * @param corpus that paths are told from
 */
public record FetchPrinter(Console console, Path corpus) {

  /** Says what is under way where people look on: a long document takes its time. */
  public void begin(RegisterEntry entry) {
    if (ProgressDisplay.isWatched()) {
      console.say("fetching " + name(entry));
    }
  }

  public void print(FetchResult result) {
    FetchOutcome outcome = result.outcome();
    String end = outcome.file().map(this::path).orElseGet(outcome::reason);
    console.print("%-9s %s: %s".formatted(outcome.state(), name(result.entry()), end));
    if (outcome instanceof FetchOutcome.Fetched fetched) {
      fetched.previous().ifPresent(p -> console.print("          the version before: " + path(p)));
    }
  }

  public void printCounts(List<FetchResult> results) {
    Map<String, Integer> counts = new TreeMap<>();
    results.forEach(r -> counts.merge(r.outcome().state(), 1, Integer::sum));
    StringBuilder line = new StringBuilder().append(results.size()).append(" asked for");
    counts.forEach((state, count) -> line.append(", ").append(count).append(' ').append(state));
    console.print(line.toString());
  }

  /** A fetched file is only found once it was read. */
  public void sayWhatIsNext(List<FetchResult> results) {
    if (results.stream().anyMatch(r -> r.outcome() instanceof FetchOutcome.Fetched)) {
      console.say(
          "to be read by: ./archive ingest, or the next serve; a running ingest --watch reads it now");
    }
  }

  private static String name(RegisterEntry entry) {
    return entry.number().display() + " (" + entry.language() + ")";
  }

  private String path(Path file) {
    return corpus.relativize(file).toString();
  }
}
