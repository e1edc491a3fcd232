package org.councilnotes.json;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.note.MarkingJudgement.Verdict;
import org.councilnotes.store.LedgerEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The ledger as JSON: the number of files by outcome, and each file with its reason, failures
 * first.
 */
public final class LedgerJson {

  private LedgerJson() {}

  /** Adds how many files are public, restricted, unknown and classified by themselves. */
  public static void addMarkings(List<LedgerEntry> ledger, ObjectNode json) {
    ObjectNode counts = json.putObject("markings");
    for (Verdict verdict : Verdict.values()) {
      counts.put(
          verdict.key(),
          ledger.stream()
              .flatMap(file -> file.judgement().stream())
              .filter(judgement -> judgement.verdict() == verdict)
              .count());
    }
  }

  public static ObjectNode write(List<LedgerEntry> ledger) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    Map<String, Long> counts =
        ledger.stream()
            .collect(Collectors.groupingBy(f -> f.outcome().state(), Collectors.counting()));
    ObjectNode all = json.putObject("counts");
    FileOutcome.STATES.forEach(state -> all.put(state, counts.getOrDefault(state, 0L)));
    List<LedgerEntry> files = ledger.stream().sorted(LedgerEntry.WORST_FIRST).toList();
    JsonFields.list(json, "files", files, LedgerJson::write);
    return json;
  }

  /** Writes the ledger after a run that removed nothing, as too many known files are missing. */
  public static JsonNode write(List<LedgerEntry> ledger, int vanished, int known) {
    ObjectNode json = write(ledger);
    json.putObject("vanished").put("files", vanished).put("known", known).put("removed", 0);
    return json;
  }

  /** Writes the ledger after a run, with its duration. */
  public static ObjectNode write(List<LedgerEntry> ledger, Duration time) {
    ObjectNode json = write(ledger);
    return json.put("seconds", time.toMillis() / 1000.0);
  }

  /** Adds how many notes the complete world has to the ledger of the public one. */
  public static void addComplete(List<LedgerEntry> ledger, ObjectNode json) {
    json.putObject("complete")
        .put("notes", ledger.stream().filter(LedgerEntry::isNoteRead).count())
        .put("limite", ledger.stream().filter(f -> f.isNoteRead() && f.limite()).count());
  }

  private static void write(LedgerEntry file, ObjectNode json) {
    json.put("path", file.path());
    json.put("state", file.outcome().state());
    JsonFields.unlessEmpty(json, "reason", file.outcome().english());
    JsonFields.maybe(json, "note", file.note().filter(n -> file.isSource()));
    if (file.isImported()) {
      json.put("imported", true);
    }
    if (!file.tries().isNone()) {
      json.put("tries", file.tries().count()).put("tried", file.tries().last().toString());
    }
  }
}
