package org.councilnotes.json;

import java.util.List;
import java.util.OptionalInt;
import org.councilnotes.note.MarkingEvidence;
import org.councilnotes.note.MarkingJudgement;
import org.councilnotes.note.MarkingJudgement.Rule;
import org.councilnotes.note.MarkingJudgement.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Markings as JSON: the words that speak for one, and the judgement of a file.
 *
 * <p>Reading throws a {@code RuntimeException} where the JSON was not written by this class.
 */
public final class MarkingJudgementJson {

  private static final String VERDICT = "verdict";
  private static final String RULE = "rule";
  private static final String EVIDENCE = "evidence";
  private static final String OPENING = "opening";
  private static final String WORDS = "words";
  private static final String PAGE = "page";

  private MarkingJudgementJson() {}

  static void write(MarkingEvidence evidence, ObjectNode json) {
    json.put("by", evidence.source().key()).put(WORDS, evidence.words());
    evidence.page().ifPresent(page -> json.put(PAGE, page));
  }

  static MarkingEvidence readEvidence(JsonNode json) {
    return new MarkingEvidence(
        JsonFields.ofKey(
            MarkingEvidence.Source.values(),
            MarkingEvidence.Source::key,
            JsonFields.text(json, "by")),
        JsonFields.text(json, WORDS),
        json.has(PAGE) ? OptionalInt.of(json.required(PAGE).intValue()) : OptionalInt.empty());
  }

  /** Writes verdict and rule, with the first of the words that speak for it. */
  static void writeShort(MarkingJudgement judgement, ObjectNode json) {
    json.put(VERDICT, judgement.verdict().key()).put(RULE, judgement.rule().key());
    judgement.evidence().stream()
        .findFirst()
        .ifPresent(
            first -> {
              json.put(WORDS, first.words());
              first.page().ifPresent(page -> json.put(PAGE, page));
            });
  }

  /** Writes all of a judgement. */
  static void write(MarkingJudgement judgement, ObjectNode json) {
    json.put(VERDICT, judgement.verdict().key()).put(RULE, judgement.rule().key());
    JsonFields.list(json, EVIDENCE, judgement.evidence(), MarkingJudgementJson::write);
    JsonFields.texts(json, OPENING, judgement.opening());
  }

  /** The judgement as the ledger stores it. */
  public static ObjectNode write(MarkingJudgement judgement) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    write(judgement, json);
    return json;
  }

  public static MarkingJudgement read(JsonNode json) {
    List<MarkingEvidence> evidence =
        JsonFields.list(json, EVIDENCE, MarkingJudgementJson::readEvidence);
    return new MarkingJudgement(
        JsonFields.ofKey(Verdict.values(), Verdict::key, JsonFields.text(json, VERDICT)),
        JsonFields.ofKey(Rule.values(), Rule::key, JsonFields.text(json, RULE)),
        evidence,
        JsonFields.texts(json, OPENING));
  }

  public static MarkingJudgement parse(String json) {
    return read(JsonMapper.shared().readTree(json));
  }
}
