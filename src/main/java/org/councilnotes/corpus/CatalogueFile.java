package org.councilnotes.corpus;

import java.io.Reader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.councilnotes.corpus.Catalogue.Entry;
import org.councilnotes.note.ReportingPeriod;
import org.councilnotes.note.Saying;

/** Reads {@code catalogue.yaml}; a file that says nothing is an empty catalogue. */
final class CatalogueFile {

  private static final String ID = "id";
  private static final String TITLE = "title";
  private static final String NAMES = "names";
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
    series.forEach(entry -> entry.allowing(ID, TITLE, NAMES, "subject", "kind", NOT_DUE));
    return new Catalogue(
            series.stream().filter(e -> !isRemark(e)).map(CatalogueFile::entry).toList(),
            phrases(file, "recurrent"),
            phrases(file, "about"))
        .called(names(series))
        .notDue(notDue(series));
  }

  /**
   * An entry that only says what a series is called, or when nothing was due, leaves the series as
   * it is found.
   */
  private static boolean isRemark(YamlMap entry) {
    return entry.keys().size() > 1 && Set.of(ID, TITLE, NAMES, NOT_DUE).containsAll(entry.keys());
  }

  private static Map<String, Map<String, String>> names(List<YamlMap> series) {
    Map<String, Map<String, String>> names = new HashMap<>();
    for (YamlMap entry : series) {
      Map<String, String> own = names(entry);
      if (!own.isEmpty()) {
        names.put(entry.required(ID), own);
      }
    }
    return names;
  }

  /** By language; what stands under title is English. */
  private static Map<String, String> names(YamlMap entry) {
    Map<String, String> names = new HashMap<>();
    entry.text(TITLE).ifPresent(title -> names.put(Catalogue.OTHERWISE, title));
    entry.map(NAMES).ifPresent(all -> all.keys().forEach(tag -> names.put(tag, all.required(tag))));
    return names;
  }

  private static Map<String, List<ReportingPeriod>> notDue(List<YamlMap> series) {
    Map<String, List<ReportingPeriod>> periods = new HashMap<>();
    for (YamlMap entry : series) {
      List<ReportingPeriod> own = notDue(entry);
      if (!own.isEmpty()) {
        periods.put(entry.required(ID), own);
      }
    }
    return periods;
  }

  private static List<ReportingPeriod> notDue(YamlMap entry) {
    try {
      return entry.texts(NOT_DUE).stream().map(StatedPeriod::of).toList();
    } catch (IllegalArgumentException e) {
      throw entry.problem(NOT_DUE, Saying.OF_KEY.say(NOT_DUE, e.getMessage()));
    }
  }

  private static Entry entry(YamlMap entry) {
    YamlMap subject =
        entry.map("subject").orElseThrow(() -> entry.problem(Saying.MISSING.say("subject")));
    if (entry.texts("kind").isEmpty()) {
      throw entry.problem(Saying.MISSING.say("kind"));
    }
    if (names(entry).isEmpty()) {
      throw entry.problem(Saying.MISSING.say(NAMES));
    }
    return new Entry(
        entry.required(ID),
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
