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

  /** The lines of each heading with a label: those that follow each other and have the same. */
  private static List<List<PlacedSegment>> headings(List<PlacedSegment> page) {
    List<List<PlacedSegment>> headings = new ArrayList<>();
    Optional<String> before = Optional.empty();
    for (PlacedSegment segment : page) {
      Optional<String> path =
          segment.label().path().filter(p -> segment.label().role() == Role.HEADING);
      if (path.isPresent() && !path.equals(before)) {
        headings.add(new ArrayList<>());
      }
      path.ifPresent(p -> headings.getLast().add(segment));
      before = path;
    }
    return headings;
  }

  private Result result(List<PlacedSegment> heading) {
    PlacedSegment first = heading.getFirst();
    String label = first.label().path().orElseThrow();
    String section =
        first
            .piece()
            .filter(p -> p.isPassage() && p.kind().equals("heading"))
            .map(p -> p.json().required("section").stringValue())
            .orElse("");
    String printed =
        heading.stream()
            .flatMap(s -> s.printed().words().stream())
            .collect(Collectors.joining(" "));
    String title = titles.getOrDefault(section, "");
    boolean right = ends(section, label) && isWhole(printed, title);
    return PageMeasure.result(
        Figure.OUTLINE, first, right, label + " read " + section + " \"" + title + "\"");
  }

  private static boolean ends(String section, String label) {
    String path = REPEATED.matcher(section).replaceFirst("").toUpperCase(Locale.ROOT);
    return path.equals(label) || path.endsWith("." + label) || path.endsWith("/" + label);
  }

  private static boolean isWhole(String printed, String title) {
    String heading = spelt(printed);
    String read = spelt(title);
    return heading.startsWith(read) && heading.length() - read.length() <= CALL;
  }

  private static String spelt(String text) {
    return UNSPELT.matcher(FoldedText.of(text).chars()).replaceAll("").toUpperCase(Locale.ROOT);
  }
}
