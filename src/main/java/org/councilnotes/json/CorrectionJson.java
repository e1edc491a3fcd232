package org.councilnotes.json;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.councilnotes.curation.PassageKey;
import org.councilnotes.curation.TagCorrection;
import org.councilnotes.curation.TagKind;
import org.councilnotes.curation.TagLabel;
import org.councilnotes.curation.TagLabel.Words;
import org.councilnotes.note.Reason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Corrections of tags as JSON. {@code tag} is the wrong tag, or the added one; {@code to} the tag
 * that it is changed to. {@code text} is the hash that identifies the passage.
 */
public final class CorrectionJson {

  private CorrectionJson() {}

  /**
   * The corrections of a note.
   *
   * @param pending whether they are not applied yet by a run
   * @param problems of their file
   */
  public static JsonNode write(
      String note, List<TagCorrection> corrections, boolean pending, List<Reason> problems) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("note", note).put("pending", pending);
    JsonFields.list(json, "corrections", corrections, CorrectionJson::write);
    JsonFields.texts(json, "problems", problems.stream().map(Reason::english).toList());
    return json;
  }

  public static JsonNode write(TagCorrection correction) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    write(correction, json);
    return json;
  }

  private static void write(TagCorrection correction, ObjectNode json) {
    PassageKey passage = correction.passage();
    json.put("id", correction.id()).put("passage", passage.id());
    JsonFields.maybe(json, "text", passage.text());
    json.put("occurrence", passage.occurrence());
    json.put("action", correction.action().key());
    correction.was().or(correction::now).ifPresent(tag -> write(tag, json.putObject("tag")));
    correction
        .now()
        .filter(now -> correction.was().isPresent())
        .ifPresent(tag -> write(tag, json.putObject("to")));
    JsonFields.maybe(json, "rule", correction.told().rule());
    JsonFields.maybe(json, "on", correction.told().on().map(LocalDate::toString));
    JsonFields.maybe(json, "reason", correction.told().reason());
  }

  private static void write(TagLabel tag, ObjectNode json) {
    json.put("kind", tag.kind()).put("code", tag.code());
    JsonFields.maybe(json, detail(tag.kind()), tag.detail());
    tag.words()
        .ifPresent(words -> json.put("words", words.text()).put("occurrence", words.occurrence()));
  }

  private static String detail(String kind) {
    return kind.equals(TagKind.PROGRAMME.key()) ? "phase" : "role";
  }

  /** Throws a {@code RuntimeException} where the JSON names no tag. */
  public static TagLabel readTag(JsonNode json) {
    String kind = JsonFields.text(json, "kind");
    return new TagLabel(
        kind, JsonFields.text(json, "code"), JsonFields.maybeText(json, detail(kind)), words(json));
  }

  /** Reads a tag. Fields that the JSON lacks are those of another tag. */
  public static TagLabel readChange(JsonNode json, TagLabel was) {
    return new TagLabel(
        JsonFields.maybeText(json, "kind").orElse(was.kind()),
        JsonFields.maybeText(json, "code").orElse(was.code()),
        json.has(detail(was.kind()))
            ? JsonFields.maybeText(json, detail(was.kind())).filter(text -> !text.isEmpty())
            : was.detail(),
        json.has("words") ? words(json) : was.words());
  }

  private static Optional<Words> words(JsonNode json) {
    int occurrence = JsonFields.maybeNumber(json, "occurrence").orElse(1);
    return JsonFields.maybeText(json, "words").map(words -> new Words(words, occurrence));
  }
}
