package org.councilnotes.web.correction;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.councilnotes.curation.CorrectionRequest;
import org.councilnotes.curation.TagCorrection.Action;
import org.councilnotes.curation.TagKind;
import org.councilnotes.curation.TagLabel;
import org.councilnotes.curation.TagLabel.Words;
import org.councilnotes.web.Refusal;

/**
 * A correction as a form sends it.
 *
 * @param fields by name; those of the right tag begin with {@code new-}
 */
public record CorrectionForm(Map<String, String> fields) {

  private static final String RIGHT = "new-";

  /** Matches {@code 2}; not {@code 0} or {@code two}. */
  private static final Pattern COUNT = Pattern.compile("[1-9]\\d{0,3}");

  /** The request; fields that are left empty keep the values of the wrong tag. */
  CorrectionRequest request() {
    String kind = field("kind").orElse("");
    Optional<TagLabel> was = label(kind, "");
    Optional<TagLabel> now = label(kind, RIGHT);
    String passage = field("passage").orElse("");
    String action = field("action").orElse("");
    Optional<String> reason = field("reason");
    return CorrectionRequest.of(action(action), passage, was, now, reason);
  }

  /** The action with a key. */
  public static Action action(String key) {
    return Action.ofKey(key).orElseThrow(() -> Refusal.badRequest("action"));
  }

  private Optional<TagLabel> label(String kind, String part) {
    return field(part + "code")
        .map(code -> new TagLabel(kind, code, detail(kind, part), words(part)));
  }

  /**
   * A part of the form by the kind of tag: one form has the fields of all kinds, and the others are
   * ignored.
   */
  private Optional<String> detail(String kind, String part) {
    if (kind.equals(TagKind.PROGRAMME.key())) {
      return field(part + "phase");
    }
    return field(part + "role").filter(role -> TagKind.of(kind).hasRole());
  }

  private Optional<Words> words(String part) {
    return field(part + "words").map(words -> new Words(words, occurrence(part)));
  }

  private int occurrence(String part) {
    String typed = field(part + "occurrence").orElse("1");
    if (!COUNT.matcher(typed).matches()) {
      throw Refusal.badRequest("number", "occurrence", typed);
    }
    return Integer.parseInt(typed);
  }

  private Optional<String> field(String name) {
    Optional<String> typed =
        Optional.ofNullable(fields.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    if (typed.filter(text -> text.length() > CorrectionRequest.LONGEST).isPresent()) {
      throw Refusal.badRequest("long", name, CorrectionRequest.LONGEST);
    }
    return typed;
  }
}
