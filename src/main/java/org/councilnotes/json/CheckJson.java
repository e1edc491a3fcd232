package org.councilnotes.json;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.councilnotes.draft.WordingUse;
import org.councilnotes.draft.alarm.Alarm;
import org.councilnotes.draft.check.CheckedSentence;
import org.councilnotes.draft.check.DifferenceKind;
import org.councilnotes.draft.check.DraftCheck;
import org.councilnotes.draft.check.SentenceSource;
import org.councilnotes.draft.check.SentenceVerdict;
import org.councilnotes.draft.dismissal.DismissalList;
import org.councilnotes.draft.document.DraftReference;
import org.councilnotes.store.NoteSummary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A checked draft as JSON: what {@code check --json} prints and {@code /api/check} answers. Offsets
 * of sentences and alarms are those of {@code text}, offsets of a source those of its passage.
 */
public final class CheckJson {

  private CheckJson() {}

  /** A checked draft of whose alarms none is dismissed. */
  public static JsonNode write(DraftCheck check) {
    return write(check, DismissalList.NONE);
  }

  /** A checked draft. Alarms that are dismissed say so and are not counted in the summary. */
  public static JsonNode write(DraftCheck check, DismissalList dismissed) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("hash", check.draft().hash());
    write(check.reference(), json);
    ObjectNode summary = json.putObject("summary");
    for (SentenceVerdict verdict : SentenceVerdict.values()) {
      summary.put(verdict.key(), check.count(verdict));
    }
    summary.put("alarms", dismissed.open(check.alarms()));
    if (check.leftOut() > 0) {
      summary.put("leftOut", check.leftOut());
    }
    JsonFields.list(json, "sentences", check.sentences(), CheckJson::write);
    JsonFields.list(json, "alarms", check.alarms(), (alarm, one) -> write(alarm, dismissed, one));
    json.put("text", check.draft().text());
    return json;
  }

  private static void write(DraftReference reference, ObjectNode json) {
    JsonFields.maybe(json, "series", reference.series());
    JsonFields.texts(json, "editions", reference.editions().stream().map(NoteSummary::id).toList());
    JsonFields.maybe(json, "previous", reference.previous().map(note -> note.id()));
  }

  private static void write(CheckedSentence sentence, ObjectNode json) {
    json.put("text", sentence.sentence().text())
        .put("start", sentence.sentence().range().start())
        .put("end", sentence.sentence().range().end())
        .put("verdict", sentence.verdict().key());
    sentence.source().ifPresent(source -> write(source, json.putObject("source")));
    sentence.agreed().ifPresent(agreed -> write(agreed, json.putObject("agreed")));
    JsonFields.list(json, "edits", sentence.edits(), ComparisonJson::write);
    JsonFields.texts(json, "differences", keys(sentence.differences()));
  }

  private static List<String> keys(Set<DifferenceKind> differences) {
    Stream<DifferenceKind> inOrder = differences.stream().sorted(Comparator.naturalOrder());
    return inOrder.map(DifferenceKind::key).toList();
  }

  private static void write(SentenceSource source, ObjectNode json) {
    write(source.last(), json);
    json.put("text", source.text()).put("uses", source.uses().size());
  }

  private static void write(WordingUse use, ObjectNode json) {
    DraftJson.write(use, json);
  }

  private static void write(Alarm alarm, DismissalList dismissed, ObjectNode json) {
    json.put("id", alarm.id())
        .put("kind", alarm.kind().key())
        .put("start", alarm.range().start())
        .put("end", alarm.range().end())
        .put("words", alarm.words())
        .put("why", alarm.why().english());
    if (dismissed.isDismissed(alarm)) {
      json.put("dismissed", true);
    }
    alarm
        .source()
        .ifPresent(
            use -> {
              ObjectNode source = json.putObject("source");
              write(use, source);
              source.put("text", use.range().of(use.passage().text()));
            });
  }
}
