package org.councilnotes.web;

import java.util.Map;
import java.util.Optional;
import org.councilnotes.note.TagKind;
import org.councilnotes.note.TagLabel;
import org.councilnotes.note.TagLabel.Words;

/**
 * A correction that a reader asks for, as a form sends it.
 *
 * @param passage id of a passage of the note
 * @param was the tag that is wrong
 * @param now the tag that is right
 */
record AskedCorrection(
    String passage, Optional<TagLabel> was, Optional<TagLabel> now, Optional<String> reason) {

  private static final int LONGEST = 500;

  /** What the fields of a form say; a reader who changes a tag need not repeat what stays. */
  static AskedCorrection of(Map<String, String> form) {
    String kind = field(form, "kind").orElse("");
    Optional<TagLabel> was = label(kind, form, "");
    Optional<TagLabel> now = label(kind, form, "new-");
    return switch (field(form, "action").orElse("")) {
      case "remove" -> of(form, was, Optional.empty());
      case "add" -> of(form, Optional.empty(), now);
      case "change" -> of(form, was, now.or(() -> was));
      default -> throw Refusal.badRequest("action");
    };
  }

  private static AskedCorrection of(
      Map<String, String> form, Optional<TagLabel> was, Optional<TagLabel> now) {
    return new AskedCorrection(field(form, "passage").orElse(""), was, now, field(form, "reason"));
  }

  private static Optional<TagLabel> label(String kind, Map<String, String> form, String part) {
    return field(form, part + "code")
        .map(code -> new TagLabel(kind, code, detail(kind, form, part), words(form, part)));
  }

  /** Other fields may be filled in too: one form is for all kinds. */
  private static Optional<String> detail(String kind, Map<String, String> form, String part) {
    if (kind.equals(TagKind.PROGRAMME.key())) {
      return field(form, part + "phase");
    }
    boolean hasRole =
        kind.equals(TagKind.COUNTRY.key()) || kind.equals(TagKind.PARTICIPATION.key());
    return field(form, part + "role").filter(role -> hasRole);
  }

  private static Optional<Words> words(Map<String, String> form, String part) {
    return field(form, part + "words").map(words -> new Words(words, occurrence(form, part)));
  }

  private static int occurrence(Map<String, String> form, String part) {
    String typed = field(form, part + "occurrence").orElse("1");
    if (!typed.matches("[1-9]\\d{0,3}")) {
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
