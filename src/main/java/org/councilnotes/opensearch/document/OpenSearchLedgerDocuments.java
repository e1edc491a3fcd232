package org.councilnotes.opensearch.document;

import java.time.Instant;
import java.util.Optional;
import org.councilnotes.json.MarkingJudgementJson;
import org.councilnotes.json.ReasonJson;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.opensearch.query.QueryDsl;
import org.councilnotes.store.LedgerEntry;
import org.councilnotes.store.PipelineVersion;
import org.councilnotes.store.ReadAttempts;
import org.councilnotes.store.schema.IndexFields;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Converts a ledger entry to a document of the cluster and back. */
public final class OpenSearchLedgerDocuments {

  /** Field of the entry without path and note, which are indexed by themselves. */
  private static final String LINE = "file.line";

  private static final String HASH = "hash";
  private static final String READING = "reading";
  private static final String TAGGING = "tagging";
  private static final String STATE = "state";
  private static final String REASON = "reason";
  private static final String CAUSE = "cause";
  private static final String TRIES = "tries";
  private static final String TRIED = "tried";
  private static final String CHARACTERS = "characters";
  private static final String LIMITE = "limite";
  private static final String JUDGEMENT = "judgement";

  private OpenSearchLedgerDocuments() {}

  public static ObjectNode of(LedgerEntry file) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put(HASH, file.hash());
    line.put(READING, file.version().reading()).put(TAGGING, file.version().tagging());
    line.put(STATE, file.outcome().state());
    file.outcome().findReason().ifPresent(r -> line.set(REASON, ReasonJson.write(r)));
    file.outcome().failure().ifPresent(cause -> line.put(CAUSE, cause.name()));
    line.put(CHARACTERS, file.characters());
    if (file.limite()) {
      line.put(LIMITE, true);
    }
    file.judgement()
        .ifPresent(judgement -> line.set(JUDGEMENT, MarkingJudgementJson.write(judgement)));
    line.put(TRIES, file.tries().count()).put(TRIED, file.tries().last().getEpochSecond());
    ObjectNode document =
        QueryDsl.of(IndexFields.RECORD, IndexFields.FILE, IndexFields.PATH, file.path());
    document.set(LINE, line);
    file.note().ifPresent(note -> document.put(IndexFields.FILE_NOTE, note));
    return document;
  }

  static LedgerEntry read(JsonNode document) {
    JsonNode line = document.path(LINE);
    FileOutcome.Cause cause =
        line.has(CAUSE) ? FileOutcome.Cause.valueOf(text(line, CAUSE)) : FileOutcome.Cause.FILE;
    return new LedgerEntry(
        text(document, IndexFields.PATH),
        text(line, HASH),
        new PipelineVersion(text(line, READING), text(line, TAGGING)),
        FileOutcome.of(text(line, STATE), line.optional(REASON).map(ReasonJson::read), cause),
        Optional.ofNullable(document.get(IndexFields.FILE_NOTE)).map(JsonNode::stringValue),
        new ReadAttempts(
            line.required(TRIES).intValue(),
            Instant.ofEpochSecond(line.required(TRIED).longValue())),
        line.required(CHARACTERS).intValue(),
        line.path(LIMITE).asBoolean(false),
        line.optional(JUDGEMENT).map(MarkingJudgementJson::read));
  }

  private static String text(JsonNode json, String name) {
    return json.required(name).stringValue();
  }
}
