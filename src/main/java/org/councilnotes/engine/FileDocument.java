package org.councilnotes.engine;

import java.time.Instant;
import java.util.Optional;
import org.councilnotes.note.Outcome;
import org.councilnotes.search.SourceFile;
import org.councilnotes.search.Tries;
import org.councilnotes.search.WayVersion;
import org.councilnotes.terms.Fields;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A line of the ledger as a document of the cluster, and back. */
final class FileDocument {

  /** All but path and note, which are looked for. */
  private static final String LINE = "file.line";

  private static final String HASH = "hash";
  private static final String READING = "reading";
  private static final String TAGGING = "tagging";
  private static final String STATE = "state";
  private static final String REASON = "reason";
  private static final String CAUSE = "cause";
  private static final String TRIES = "tries";
  private static final String TRIED = "tried";

  private FileDocument() {}

  static ObjectNode of(SourceFile file) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put(HASH, file.hash());
    line.put(READING, file.version().reading()).put(TAGGING, file.version().tagging());
    line.put(STATE, file.outcome().state()).put(REASON, file.outcome().reason());
    file.outcome().failure().ifPresent(cause -> line.put(CAUSE, cause.name()));
    line.put(TRIES, file.tries().count()).put(TRIED, file.tries().last().getEpochSecond());
    ObjectNode document = Dsl.of(Fields.RECORD, Fields.FILE, Fields.PATH, file.path());
    document.set(LINE, line);
    file.note().ifPresent(note -> document.put(Fields.FILE_NOTE, note));
    return document;
  }

  static SourceFile read(JsonNode document) {
    JsonNode line = document.path(LINE);
    Outcome.Cause cause =
        line.has(CAUSE) ? Outcome.Cause.valueOf(text(line, CAUSE)) : Outcome.Cause.FILE;
    return new SourceFile(
        text(document, Fields.PATH),
        text(line, HASH),
        new WayVersion(text(line, READING), text(line, TAGGING)),
        Outcome.of(text(line, STATE), text(line, REASON), cause),
        Optional.ofNullable(document.get(Fields.FILE_NOTE)).map(JsonNode::stringValue),
        new Tries(
            line.required(TRIES).intValue(),
            Instant.ofEpochSecond(line.required(TRIED).longValue())));
  }

  private static String text(JsonNode json, String name) {
    return json.required(name).stringValue();
  }
}
