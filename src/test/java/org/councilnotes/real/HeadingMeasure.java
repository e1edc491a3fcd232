package org.councilnotes.real;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.councilnotes.real.LabelledSegment.Role;
import org.councilnotes.real.PageMeasure.Result;
import tools.jackson.databind.JsonNode;

/**
 * Headings that have a label: the id of their section must end with it, and the section's title
 * must be the whole heading.
 */
final class HeadingMeasure {

  /** Matches {@code ~2} in {@code III.A~2}; not the tilde in {@code ~a}. */
  private static final Pattern REPEATED = Pattern.compile("~\\d+$");

  /** Matches the blanks and stops of {@code Article 3. - Scope}; no letters. */
  private static final Pattern UNSPELT = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Characters that a heading may have beyond its title: the call of a footnote. */
  private static final int CALL = 2;

  private final Map<String, String> titles = new HashMap<>();

  private HeadingMeasure(JsonNode note) {
    for (JsonNode section : note.required("sections")) {
      titles.put(
          section.required("id").stringValue(),
          section.path("label").asString("") + section.required("heading").stringValue());
    }
  }

  static List<Result> of(List<PlacedSegment> page, JsonNode note) {
    HeadingMeasure measure = new HeadingMeasure(note);
    return headings(page).stream().map(measure::result).toList();
  }

  /**
   * The lines of a heading on one page.
   *
   * @param below lines of headings without label right below, which may be more of its title
   * @param mayGoOn whether no text follows on the page
   */
  private record Heading(List<PlacedSegment> lines, List<PlacedSegment> below, boolean mayGoOn) {

    String label() {
      return lines.getFirst().label().path().orElseThrow();
    }

    String printed() {
      return printed(lines);
    }

    String printedWithBelow() {
      return printed(lines) + " " + printed(below);
    }

    private static String printed(List<PlacedSegment> lines) {
      return lines.stream()
          .flatMap(s -> s.printed().words().stream())
          .collect(Collectors.joining(" "));
    }
  }

  /** The headings with a label: lines that follow each other and have the same. */
  private static List<Heading> headings(List<PlacedSegment> page) {
    List<Heading> headings = new ArrayList<>();
    for (int start = 0; start < page.size(); ) {
      Optional<String> path = path(page.get(start));
      int end = start + 1;
      while (path.isPresent() && end < page.size() && path(page.get(end)).equals(path)) {
        end++;
      }
      if (path.isPresent()) {
        headings.add(
            new Heading(page.subList(start, end), titles(page, end), isBelowText(page, end)));
      }
      start = end;
    }
    return headings;
  }

  private static List<PlacedSegment> titles(List<PlacedSegment> page, int start) {
    int end = start;
    while (end < page.size()
        && page.get(end).label().role() == Role.HEADING
        && path(page.get(end)).isEmpty()) {
      end++;
    }
    return page.subList(start, end);
  }

  private static Optional<String> path(PlacedSegment segment) {
    LabelledSegment label = segment.label();
    return label.path().filter(p -> label.role() == Role.HEADING && !label.doubt());
  }

  private static boolean isBelowText(List<PlacedSegment> page, int start) {
    return page.subList(start, page.size()).stream()
        .map(s -> s.label().role())
        .noneMatch(role -> role.isText() && role != Role.FOOTNOTE);
  }

  private Result result(Heading heading) {
    PlacedSegment first = heading.lines().getFirst();
    String section =
        first
            .piece()
            .filter(p -> p.isPassage() && p.kind().equals("heading"))
            .map(p -> p.json().required("section").stringValue())
            .orElse("");
    String title = titles.getOrDefault(section, "");
    boolean right = ends(section, heading.label()) && isWhole(heading, title);
    return PageMeasure.result(
        Figure.OUTLINE, first, right, heading.label() + " read " + section + " \"" + title + "\"");
  }

  private static boolean ends(String section, String label) {
    String path = REPEATED.matcher(section).replaceFirst("").toUpperCase(Locale.ROOT);
    return path.equals(label) || path.endsWith("." + label) || path.endsWith("/" + label);
  }

  private static boolean isWhole(Heading heading, String title) {
    String printed = spelt(heading.printed());
    String read = spelt(title);
    boolean goesOn =
        read.startsWith(printed)
            && (heading.mayGoOn() || spelt(heading.printedWithBelow()).startsWith(read));
    return goesOn || (printed.startsWith(read) && printed.length() - read.length() <= CALL);
  }

  private static String spelt(String text) {
    return UNSPELT.matcher(FoldedText.of(text).chars()).replaceAll("").toUpperCase(Locale.ROOT);
  }
}
