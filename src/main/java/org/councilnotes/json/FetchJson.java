package org.councilnotes.json;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.councilnotes.fetch.FetchOutcome;
import org.councilnotes.fetch.FetchResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The results of fetching as JSON: the number of documents by state, and each with its file. */
public final class FetchJson {

  private FetchJson() {}

  /**
   * Writes the results in the order of the list.
   *
   * @param corpus folder that paths are relative to
   */
  public static JsonNode write(List<FetchResult> results, Path corpus) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ObjectNode counts = json.putObject("counts");
    FetchOutcome.STATES.forEach(state -> counts.put(state, count(results, state)));
    JsonFields.list(json, "notes", results, (result, note) -> write(result, corpus, note));
    return json;
  }

  private static long count(List<FetchResult> results, String state) {
    return results.stream().filter(result -> result.outcome().state().equals(state)).count();
  }

  private static void write(FetchResult result, Path corpus, ObjectNode json) {
    FetchOutcome outcome = result.outcome();
    json.put("number", result.entry().number().display());
    json.put("language", result.entry().language());
    json.put("address", result.address().toString());
    json.put("state", outcome.state());
    JsonFields.maybe(json, "path", outcome.file().map(file -> path(file, corpus)));
    JsonFields.maybe(json, "previous", previous(outcome).map(file -> path(file, corpus)));
    JsonFields.unlessEmpty(json, "reason", outcome.reason());
  }

  private static Optional<Path> previous(FetchOutcome outcome) {
    return outcome instanceof FetchOutcome.Fetched fetched ? fetched.previous() : Optional.empty();
  }

  private static String path(Path file, Path corpus) {
    return corpus.relativize(file).toString().replace('\\', '/');
  }
}
