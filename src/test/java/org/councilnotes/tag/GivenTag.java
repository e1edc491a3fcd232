package org.councilnotes.tag;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.councilnotes.note.Passage;
import org.councilnotes.note.tag.Evidence;
import org.councilnotes.note.text.TextRange;

/** A tag that the tagger gave, written like those of the trap table. */
record GivenTag(Map<String, String> values, String left, String words, String right) {

  private static final int SHOWN = 12;

  /** Kind is country, programme, group or year. */
  static List<GivenTag> of(Passage passage, String kind) {
    return switch (kind) {
      case "country" ->
          passage.tags().countries().stream()
              .map(t -> of(passage, t.evidence(), "country", t.code(), "role", t.role().key()))
              .toList();
      case "programme" ->
          passage.tags().programmes().stream()
              .map(
                  t ->
                      of(
                          passage,
                          t.evidence(),
                          "programme",
                          t.code(),
                          "phase",
                          t.phase().orElse("none")))
              .toList();
      case "group" ->
          passage.tags().groups().stream()
              .map(t -> of(passage, t.evidence(), "group", t.code()))
              .toList();
      case "year" ->
          passage.tags().eventYears().stream()
              .map(t -> of(passage, t.evidence(), "year", Integer.toString(t.year())))
              .toList();
      default -> throw new IllegalArgumentException("no kind of tag: " + kind);
    };
  }

  private static GivenTag of(Passage passage, Evidence evidence, String... pairs) {
    Map<String, String> values = new HashMap<>(Map.of("rule", evidence.rule()));
    for (int i = 0; i < pairs.length; i += 2) {
      values.put(pairs[i], pairs[i + 1]);
    }
    TextRange range = evidence.range().orElse(new TextRange(0, 0));
    String text = passage.text();
    return new GivenTag(
        values, text.substring(0, range.start()), range.of(text), text.substring(range.end()));
  }

  @Override
  public String toString() {
    String before = left.substring(Math.max(0, left.length() - SHOWN));
    String after = right.substring(0, Math.min(SHOWN, right.length()));
    return "%s \"%s[%s]%s\"".formatted(values, before, words, after);
  }
}
