package org.councilnotes.structure.outline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.councilnotes.note.Section;
import org.councilnotes.note.text.RomanNumeral;

/**
 * Builds the outline from headings in order. A labelled heading is a sibling of the last open
 * section of its label style; without one, it opens a deeper level. A heading without label stands
 * under the innermost labelled section and contains no labelled ones; right below a bare label it
 * is that label's title.
 */
final class Outline {

  /** Matches the separator of label and title, as in {@code Article 1 - Subject matter}. */
  private static final Pattern SEPARATOR = Pattern.compile("^\\s*[-–—:]?\\s*");

  private final List<Section> sections = new ArrayList<>();
  private final List<Open> stack = new ArrayList<>();
  private final Map<String, Integer> taken = new HashMap<>();
  private final Map<String, Integer> unlabelled = new HashMap<>();
  private final Counters counters = new Counters();
  private boolean wantsTitle;

  /** A labelled section that is still open. */
  private record Open(Section section, SectionLabel.Style style) {}

  List<Section> sections() {
    return sections;
  }

  /** Adds a heading and returns its section. */
  Section add(String heading) {
    Optional<SectionLabel> label = SectionLabel.of(heading, counters);
    if (label.isEmpty() && wantsTitle) {
      return title(heading);
    }
    Section section = label.map(l -> labelled(l, heading)).orElseGet(() -> bare(heading));
    sections.add(section);
    wantsTitle = label.isPresent() && section.heading().isEmpty();
    return section;
  }

  /** The next heading is not the title of a bare label, as text was added in between. */
  void endTitle() {
    wantsTitle = false;
  }

  private Section title(String heading) {
    Section untitled = sections.removeLast();
    Section titled = new Section(untitled.id(), untitled.depth(), untitled.label(), heading);
    sections.add(titled);
    wantsTitle = false;
    return titled;
  }

  private Section labelled(SectionLabel label, String heading) {
    int sibling = -1;
    for (int i = 0; i < stack.size(); i++) {
      sibling =
          stack.get(i).style() == label.style() && sameWord(stack.get(i), label) ? i : sibling;
    }
    int keep = sibling >= 0 ? sibling : stack.size();
    keep = label.style() == SectionLabel.Style.ANNEX ? 0 : keep;
    while (stack.size() > keep) {
      stack.removeLast();
    }
    String path = stack.isEmpty() ? label.key() : parent().id() + "." + label.key();
    String words = SEPARATOR.matcher(heading.substring(label.printed().length())).replaceFirst("");
    Section section = new Section(unique(path), stack.size() + 1, label.printed(), words);
    stack.add(new Open(section, label.style()));
    counters.add(label);
    return section;
  }

  /** Whether both labels have the same word: components and articles have separate counts. */
  private static boolean sameWord(Open open, SectionLabel label) {
    return label.style() != SectionLabel.Style.WORD
        || firstWord(open.section().label()).equalsIgnoreCase(firstWord(label.printed()));
  }

  private static String firstWord(String label) {
    return label.replaceFirst(" .*", "");
  }

  private Section bare(String heading) {
    String above = stack.isEmpty() ? "" : parent().id();
    int count = unlabelled.merge(above, 1, Integer::sum);
    String path = above.isEmpty() ? "h" + count : above + ".h" + count;
    return new Section(unique(path), stack.size() + 1, "", heading);
  }

  private Section parent() {
    return stack.getLast().section();
  }

  private String unique(String path) {
    int count = taken.merge(path, 1, Integer::sum);
    return count == 1 ? path : path + "~" + count;
  }

  /** The last label of each style, by which the letter I is told from the numeral. */
  static final class Counters {
    private final Map<SectionLabel.Style, String> last = new EnumMap<>(SectionLabel.Style.class);

    void add(SectionLabel label) {
      last.put(label.style(), label.key());
      if (label.style() == SectionLabel.Style.ROMAN) {
        last.remove(SectionLabel.Style.CAPITAL);
        last.remove(SectionLabel.Style.LETTER);
      }
    }

    boolean isNextLetter(char letter) {
      String before = last.get(SectionLabel.Style.CAPITAL);
      return before != null && before.charAt(0) + 1 == letter;
    }

    boolean isNextSmallLetter(char letter) {
      String before = last.get(SectionLabel.Style.LETTER);
      return before != null && before.charAt(0) + 1 == letter;
    }

    boolean hasRoman() {
      return last.containsKey(SectionLabel.Style.ROMAN);
    }

    boolean isNextRoman(int value) {
      String before = last.get(SectionLabel.Style.ROMAN);
      return (before == null ? 0 : RomanNumeral.value(before)) + 1 == value;
    }
  }
}
