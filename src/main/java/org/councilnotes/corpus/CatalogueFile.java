package org.councilnotes.corpus;

import java.io.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.councilnotes.corpus.Catalogue.Entry;
import org.councilnotes.note.ReportingPeriod;

/** Reads {@code catalogue.yaml}; a file that says nothing is an empty catalogue. */
final class CatalogueFile {

  private static final String NOT_DUE = "notDue";

  private CatalogueFile() {}

  static Catalogue read(String name, Reader reader) {
    return YamlMap.readIfAny(name, reader)
        .map(CatalogueFile::catalogue)
        .orElseGet(() -> new Catalogue(List.of(), Phrases.NONE, Phrases.NONE));
  }

  private static Catalogue catalogue(YamlMap file) {
    file.allowing("series", "recurrent", "about");
    List<YamlMap> series = file.maps("series");
    series.forEach(entry -> entry.allowing("id", "title", "subject", "kind", NOT_DUE));
    return new Catalogue(
            series.stream().filter(e -> !isRemark(e)).map(CatalogueFile::entry).toList(),
            phrases(file, "recurrent"),
            phrases(file, "about"))
        .notDue(notDue(series));
  }

  /** An entry that only says when nothing was due leaves the series as it is found. */
  private static boolean isRemark(YamlMap entry) {
    return entry.keys().equals(Set.of("id", NOT_DUE));
  }

  private static Map<String, List<ReportingPeriod>> notDue(List<YamlMap> series) {
    Map<String, List<ReportingPeriod>> periods = new HashMap<>();
    for (YamlMap entry : series) {
      List<ReportingPeriod> own = notDue(entry);
      if (!own.isEmpty()) {
        periods.put(entry.required("id"), own);
      }
    }
    return periods;
  }

  private static List<ReportingPeriod> notDue(YamlMap entry) {
    try {
      return entry.texts(NOT_DUE).stream().map(StatedPeriod::of).toList();
    } catch (IllegalArgumentException e) {
      throw entry.problem(NOT_DUE, NOT_DUE + ": " + e.getMessage());
    }
  }

  private static Entry entry(YamlMap entry) {
    YamlMap subject = entry.map("subject").orElseThrow(() -> entry.problem("subject is missing"));
    if (entry.texts("kind").isEmpty()) {
      throw entry.problem("kind is missing");
    }
    return new Entry(
        entry.required("id"),
        entry.required("title"),
        subject.keys().stream().map(name -> phrases(subject, name)).toList(),
        phrases(entry, "kind"));
  }

  private static Phrases phrases(YamlMap map, String key) {
    try {
      return Phrases.of(map.texts(key));
    } catch (IllegalArgumentException e) {
      throw map.problem(e.getMessage());
    }
  }
}
