package org.councilnotes.tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.councilnotes.tag.Cue.Element;

/** Reads cues as the tables of rules write them; the tables say at their head how that is. */
final class CueReader {

  private static final int SHORT_GAP = 3;
  private static final int LONG_GAP = 15;

  private final Map<String, List<String>> sets = new HashMap<>();

  /** A line such as {@code @event = meeting|seminar*}. */
  void define(String line) {
    String[] sides = line.split("=", 2);
    sets.put(sides[0].strip(), alternatives(sides[1].strip()).toList());
  }

  Cue after(String written) {
    return new Cue(elements(written), 1);
  }

  Cue before(String written) {
    List<Element> elements = new ArrayList<>(elements(written));
    Collections.reverse(elements);
    return new Cue(elements, -1);
  }

  private List<Element> elements(String written) {
    return Arrays.stream(written.strip().split(" +")).map(this::element).toList();
  }

  private Element element(String part) {
    return switch (part) {
      case ".." -> new Cue.Gap(SHORT_GAP);
      case "..." -> new Cue.Gap(LONG_GAP);
      case "<Name>" -> new Cue.Place(false);
      case "[<Name>]" -> new Cue.Place(true);
      case "<Acronym>" -> Cue.Kind.ACRONYM;
      case "<Number>" -> Cue.Kind.NUMBER;
      default ->
          part.startsWith("[") && part.endsWith("]")
              ? word(part.substring(1, part.length() - 1), true)
              : word(part, false);
    };
  }

  private Cue.Word word(String alternatives, boolean optional) {
    List<String> all = alternatives(alternatives).toList();
    Set<String> words = new LinkedHashSet<>();
    List<String> beginnings = new ArrayList<>();
    for (String one : all) {
      if (one.length() > 1 && one.endsWith("*")) {
        beginnings.add(Spelling.of(one.substring(0, one.length() - 1)));
      } else {
        words.add(Spelling.of(one));
      }
    }
    boolean capital = all.stream().allMatch(one -> Character.isUpperCase(one.codePointAt(0)));
    return new Cue.Word(Set.copyOf(words), List.copyOf(beginnings), capital, optional);
  }

  private Stream<String> alternatives(String written) {
    return Arrays.stream(written.split("\\|")).flatMap(this::alternative);
  }

  private Stream<String> alternative(String one) {
    if (!one.startsWith("@")) {
      return Stream.of(one);
    }
    List<String> set = sets.get(one);
    if (set == null) {
      throw new IllegalArgumentException("no set " + one);
    }
    return set.stream();
  }
}
