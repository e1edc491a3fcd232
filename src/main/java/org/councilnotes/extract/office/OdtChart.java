package org.councilnotes.extract.office;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the words of a chart in an ODT file: its titles, and the names of its series and
 * categories, which stand in the words of its table. The numbers that it draws are not printed.
 *
 * <p>Source: OpenDocument 1.3, part 3, 11.
 */
final class OdtChart {

  private static final List<String> TITLES = List.of("chart:title", "chart:subtitle");

  private OdtChart() {}

  /**
   * The words from the content of an embedded object; those that are there twice, once.
   *
   * @return empty where the object is no chart
   */
  static List<String> labels(XmlElement root) {
    Set<String> labels = new LinkedHashSet<>();
    for (XmlElement chart : root.all("chart:chart")) {
      TITLES.stream().flatMap(name -> chart.all(name).stream()).forEach(e -> add(e, labels));
      names(chart).forEach(cell -> add(cell, labels));
    }
    labels.remove("");
    return List.copyOf(labels);
  }

  /** Cells with words, which name series in the heads and categories in the first column. */
  private static Stream<XmlElement> names(XmlElement chart) {
    return chart.all("table:table-cell").stream()
        .filter(cell -> cell.attribute("office:value-type").equals("string"));
  }

  private static void add(XmlElement around, Set<String> labels) {
    labels.add(
        around.all("text:p").stream()
            .map(paragraph -> paragraph.text().strip())
            .collect(Collectors.joining(" ")));
  }
}
