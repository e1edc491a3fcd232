package org.councilnotes.corpus;

import java.io.Reader;
import java.util.List;
import org.councilnotes.corpus.Catalogue.Entry;

/** Reads {@code catalogue.yaml}; a file that says nothing is an empty catalogue. */
final class CatalogueFile {

  private CatalogueFile() {}

  static Catalogue read(String name, Reader reader) {
    return YamlMap.readIfAny(name, reader)
        .map(CatalogueFile::catalogue)
        .orElseGet(() -> new Catalogue(List.of(), Phrases.NONE, Phrases.NONE));
  }

  private static Catalogue catalogue(YamlMap file) {
    file.allowing("series", "recurrent", "about");
    return new Catalogue(
        file.maps("series").stream().map(CatalogueFile::entry).toList(),
        phrases(file, "recurrent"),
        phrases(file, "about"));
  }

  private static Entry entry(YamlMap entry) {
    entry.allowing("id", "title", "subject", "kind");
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
