package org.councilnotes.json;

import java.util.List;
import java.util.Optional;
import org.councilnotes.curation.JudgedFile;
import org.councilnotes.curation.MarkingCase;
import org.councilnotes.note.MarkingJudgement.Verdict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The markings that people decide, as JSON. */
public final class MarkingReviewJson {

  private MarkingReviewJson() {}

  /** Writes the notes that wait for a decision or have one, and how many wait. */
  public static JsonNode write(List<MarkingCase> cases) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("open", cases.stream().filter(MarkingCase::isOpen).count());
    JsonFields.list(json, "cases", cases, MarkingReviewJson::write);
    return json;
  }

  private static void write(MarkingCase one, ObjectNode json) {
    json.put("note", one.note()).put("open", one.isOpen()).put("conflict", one.isConflict());
    JsonFields.list(json, "files", one.files(), MarkingReviewJson::write);
  }

  private static void write(JudgedFile judged, ObjectNode json) {
    json.put("id", judged.id()).put("path", judged.file().path());
    json.put("state", judged.file().outcome().state());
    JsonFields.unlessEmpty(json, "reason", judged.file().outcome().english());
    MarkingJudgementJson.write(judged.judgement(), json);
    Optional<String> decided = judged.decided().map(_ -> judged.verdict().key());
    JsonFields.maybe(json, "decided", decided);
    if (judged.isDecidedOnOther()) {
      json.put("decidedOnOther", true);
    }
    judged.sidecar().problem().ifPresent(why -> json.put("sidecarProblem", why.english()));
    json.put("content", judged.file().hash()).put("sidecar", judged.sidecar().version());
    json.put("pending", judged.isPending()).put("decidable", judged.decidable());
  }

  /** Writes one file. */
  public static JsonNode write(JudgedFile judged) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    write(judged, json);
    return json;
  }

  /** The verdict that a person decides for; empty where the word is none of them. */
  public static Optional<Verdict> readVerdict(String word) {
    return Optional.of(word)
        .filter(w -> w.equals(Verdict.PUBLIC.key()) || w.equals(Verdict.RESTRICTED.key()))
        .map(w -> JsonFields.ofKey(Verdict.values(), Verdict::key, w));
  }
}
