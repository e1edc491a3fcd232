package org.councilnotes.web.correction;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.curation.TagCorrection.Action;
import org.councilnotes.curation.TagKind;
import org.councilnotes.curation.TagLabel;
import org.councilnotes.curation.TagLabel.Words;
import org.councilnotes.web.Refusal;

/**
 * A correction as a form sends it.
 *
 * @param passage id of a passage of the note
 * @param was wrong tag
 * @param now right tag
 */
public record CorrectionRequest(
    String passage, Optional<TagLabel> was, Optional<TagLabel> now, Optional<String> reason) {

  private static final int LONGEST = 500;

  public CorrectionRequest {
    boolean tooLong =
        Stream.of(
                Stream.of(passage),
                reason.stream(),
                was.stream().flatMap(CorrectionRequest::words),
                now.stream().flatMap(CorrectionRequest::words))
            .flatMap(texts -> texts)
            .anyMatch(text -> text.length() > LONGEST);
    if (tooLong) {
      throw Refusal.badRequest("correction.long");
    }
  }

  private static Stream<String> words(TagLabel label) {
    return Stream.of(label.toString());
  }

  /** Matches {@code 2}; not {@code 0} or {@code two}. */
  private static final Pattern COUNT = Pattern.compile("[1-9]\\d{0,3}");

  /** Parses the fields of a form; fields that are left empty keep the values of the wrong tag. */
  static CorrectionRequest of(Map<String, String> form) {
    String kind = field(form, "kind").orElse("");
    Optional<TagLabel> was = label(kind, form, "");
    Optional<TagLabel> now = label(kind, form, "new-");
    String passage = field(form, "passage").orElse("");
    return of(field(form, "action").orElse(""), passage, was, now, field(form, "reason"));
  }

  /**
   * A correction of a tag by an action.
   *
   * @param action key of an {@link Action}
   */
  public static CorrectionRequest of(
      String action,
      String passage,
      Optional<TagLabel> was,
      Optional<TagLabel> now,
      Optional<String> reason) {
    return switch (Action.ofKey(action).orElseThrow(() -> Refusal.badRequest("action"))) {
      case REMOVE -> new CorrectionRequest(passage, was, Optional.empty(), reason);
      case ADD -> new CorrectionRequest(passage, Optional.empty(), now, reason);
      case CHANGE -> new CorrectionRequest(passage, was, now.or(() -> was), reason);
    };
  }

  /** The same request with another right tag. */
  CorrectionRequest with(Optional<TagLabel> right) {
    return new CorrectionRequest(passage, was, right, reason);
  }

  private static Optional<TagLabel> label(String kind, Map<String, String> form, String part) {
    return field(form, part + "code")
        .map(code -> new TagLabel(kind, code, detail(kind, form, part), words(form, part)));
  }

  /**
   * A part of the form by the kind of tag: one form has the fields of all kinds, and the others are
   * ignored.
   */
  private static Optional<String> detail(String kind, Map<String, String> form, String part) {
    if (kind.equals(TagKind.PROGRAMME.key())) {
      return field(form, part + "phase");
    }
    return field(form, part + "role").filter(role -> TagKind.of(kind).hasRole());
  }

  private static Optional<Words> words(Map<String, String> form, String part) {
    return field(form, part + "words").map(words -> new Words(words, occurrence(form, part)));
  }

  private static int occurrence(Map<String, String> form, String part) {
    String typed = field(form, part + "occurrence").orElse("1");
    if (!COUNT.matcher(typed).matches()) {
      throw Refusal.badRequest("number", "occurrence", typed);
    }
    return Integer.parseInt(typed);
  }

  private static Optional<String> field(Map<String, String> form, String name) {
    Optional<String> typed =
        Optional.ofNullable(form.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    if (typed.filter(text -> text.length() > LONGEST).isPresent()) {
      throw Refusal.badRequest("long", name, LONGEST);
    }
    return typed;
  }
}
