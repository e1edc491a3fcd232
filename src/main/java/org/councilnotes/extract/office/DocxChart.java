package org.councilnotes.extract.office;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the words of a chart in a DOCX file: its titles, the names of its series, and its
 * categories. The numbers that it draws are not printed.
 *
 * <p>Source: ECMA-376, part 1, 21.2.
 */
final class DocxChart {

  private DocxChart() {}

  /** The words from the part of a chart; those that are there twice, once. */
  static List<String> labels(XmlElement root) {
    Set<String> labels = new LinkedHashSet<>();
    root.all("c:title").forEach(title -> labels.add(words(title)));
    root.all("c:ser").forEach(series -> series.child("c:tx").ifPresent(n -> add(n, labels)));
    root.all("c:cat").forEach(categories -> add(categories, labels));
    labels.remove("");
    return List.copyOf(labels);
  }

  private static String words(XmlElement title) {
    return title.all("t").stream().map(XmlElement::text).collect(Collectors.joining()).strip();
  }

  private static void add(XmlElement around, Set<String> labels) {
    around.all("c:v").forEach(value -> labels.add(value.text().strip()));
  }
}
