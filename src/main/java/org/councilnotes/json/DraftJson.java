package org.councilnotes.json;

import java.time.LocalDate;
import java.util.Locale;
import org.councilnotes.draft.EarlierWordings;
import org.councilnotes.draft.Formulation;
import org.councilnotes.draft.ParagraphWordings;
import org.councilnotes.draft.QuoteVerification;
import org.councilnotes.draft.QuoteVerification.Place;
import org.councilnotes.draft.QuotedText;
import org.councilnotes.draft.WordingUse;
import org.councilnotes.draft.check.DifferenceKind;
import org.councilnotes.draft.near.NearWording;
import org.councilnotes.draft.near.NearWordings;
import org.councilnotes.note.Passage;
import org.councilnotes.note.text.TextHash;
import org.councilnotes.store.NoteSummary;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Earlier wordings and checked quotes as JSON: what {@code wording --json} and {@code verify
 * --json} print and {@code /api/wording} and {@code /api/verify} answer. Words that were deleted
 * have uses, but no years, first, last or adopted use.
 */
public final class DraftJson {

  private DraftJson() {}

  /**
   * The wordings of the text as a whole; {@code sentences} where it has several, {@code
   * sentencesLeft} where there are more.
   */
  public static JsonNode write(ParagraphWordings found) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    write(found.whole(), json);
    if (!found.sentences().isEmpty()) {
      JsonFields.list(json, "sentences", found.sentences(), DraftJson::write);
    }
    writeLeft(found.left(), json);
    return json;
  }

  /** The same, with what is near in meaning; without {@code near} where the component is off. */
  public static JsonNode write(ParagraphWordings found, NearWordings near) {
    ObjectNode json = (ObjectNode) write(found);
    if (near.isOn()) {
      JsonFields.list(json, "near", near.wordings(), DraftJson::write);
      json.put("nearLeftOut", near.leftOut());
    }
    return json;
  }

  private static void writeLeft(int sentences, ObjectNode json) {
    if (sentences > 0) {
      json.put("sentencesLeft", sentences);
    }
  }

  private static void write(NearWording near, ObjectNode json) {
    json.put("query", near.query()).put("text", near.text());
    json.put("score", Math.round(near.score() * 100) / 100.0);
    ArrayNode differences = json.putArray("differences");
    near.differences().stream().sorted().map(DifferenceKind::key).forEach(differences::add);
    JsonFields.list(json, "uses", near.uses(), DraftJson::write);
    JsonFields.list(json, "edits", near.edits(), ComparisonJson::write);
  }

  public static JsonNode write(QuoteVerification found) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    write(found, json);
    return json;
  }

  public static JsonNode write(EarlierWordings found) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    write(found, json);
    return json;
  }

  private static void write(EarlierWordings found, ObjectNode json) {
    json.put("query", found.query());
    JsonFields.list(json, "wordings", found.formulations(), DraftJson::write);
  }

  /**
   * The check of the quote as a whole; {@code sentences} where it has several, {@code
   * sentencesLeft} where there are more.
   */
  public static JsonNode write(QuotedText found) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    write(found.whole(), json);
    if (!found.sentences().isEmpty()) {
      JsonFields.list(json, "sentences", found.sentences(), DraftJson::write);
    }
    writeLeft(found.left(), json);
    return json;
  }

  private static void write(QuoteVerification found, ObjectNode json) {
    json.put("quote", found.quote()).put("result", found.result().key());
    if (found.isElided()) {
      json.put("elided", true);
    }
    JsonFields.list(json, "places", found.places(), DraftJson::write);
    JsonFields.unlessEmpty(json, "text", found.text());
    JsonFields.list(json, "edits", found.edits(), ComparisonJson::write);
  }

  private static void write(Formulation wording, ObjectNode json) {
    json.put("text", wording.text());
    json.put("score", Math.round(wording.score() * 100) / 100.0);
    json.put("relation", wording.relation().name().toLowerCase(Locale.ROOT));
    if (wording.isDeleted()) {
      json.put("deleted", true);
    }
    JsonFields.numbers(json, "years", wording.years());
    if (!wording.isDeleted()) {
      write(wording.firstUse(), json.putObject("firstUse"));
      write(wording.lastUse(), json.putObject("lastUse"));
      wording.lastAdopted().ifPresent(use -> write(use, json.putObject("lastAdopted")));
    }
    JsonFields.list(json, "uses", wording.uses(), DraftJson::write);
    JsonFields.list(json, "edits", wording.edits(), ComparisonJson::write);
  }

  /** The first part of a place gives its fields. A place with several parts also lists each. */
  private static void write(Place place, ObjectNode json) {
    write(place.first(), json);
    if (place.parts().size() > 1) {
      JsonFields.list(json, "parts", place.parts(), DraftJson::writePart);
    }
  }

  static void write(WordingUse use, ObjectNode json) {
    NoteSummary note = use.note();
    writePart(use, json);
    json.put("note", note.id());
    JsonFields.unlessEmpty(json, "number", note.naming().number());
    JsonFields.maybe(json, "edition", note.report().edition());
    JsonFields.maybe(json, "date", note.date().map(LocalDate::toString));
    json.put("status", note.status().key());
    JsonFields.maybe(json, "adoptedBy", use.by());
    json.put("marking", note.marking().name());
  }

  private static void writePart(WordingUse use, ObjectNode json) {
    Passage passage = use.passage();
    json.put("passage", passage.id()).put("section", passage.section());
    JsonFields.maybe(json, "page", passage.place().page());
    json.put("start", use.range().start()).put("end", use.range().end());
    json.put("hash", TextHash.of(passage.text()));
  }
}
