package org.councilnotes.bench.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A generated passage: its words and, beside each, what it mentions. One word may hold blanks: a
 * whole mention, tagged {@code P:id:phase}, {@code C:BO} or {@code Y:2004,2010}.
 */
final class Wording {

  final List<String> words = new ArrayList<>();
  final List<@Nullable String> tags = new ArrayList<>();

  /** Whether it names the year reported on. */
  boolean rolls;

  /** How it came from the year before: C carried, E edited, M moved, F moved and edited, N new. */
  String origin = "N";

  /** Its position there; -1 for a new one. */
  int from = -1;

  Wording copy() {
    Wording copy = new Wording();
    copy.words.addAll(words);
    copy.tags.addAll(tags);
    copy.rolls = rolls;
    return copy;
  }

  void say(String text) {
    for (String word : text.split(" ", -1)) {
      words.add(word);
      tags.add(null);
    }
  }

  void mention(String text, String tag) {
    words.add(text);
    tags.add(tag);
  }

  boolean isPlain(int word) {
    return tags.get(word) == null;
  }

  boolean isSaidAs(Wording other) {
    return words.equals(other.words);
  }

  String text() {
    return String.join(" ", words);
  }

  /** The values of the tags of one kind, sorted, each once, in quotes unless they are years. */
  String values(char kind) {
    TreeSet<String> values = new TreeSet<>();
    tags.stream()
        .filter(Objects::nonNull)
        .filter(tag -> tag.charAt(0) == kind)
        .map(tag -> tag.substring(2))
        .forEach(
            tag ->
                values.addAll(
                    kind == 'P'
                        ? List.of(tag.substring(0, tag.indexOf(':')))
                        : List.of(tag.split(",", -1))));
    return values.stream()
        .map(value -> kind == 'Y' ? value : '"' + value + '"')
        .collect(Collectors.joining(","));
  }
}
