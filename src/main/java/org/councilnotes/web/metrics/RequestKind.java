package org.councilnotes.web.metrics;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.councilnotes.note.text.KeyedConstant;

/** What a request is for, told by its path; never by the words that are asked for. */
public enum RequestKind implements KeyedConstant {
  /** Results, their facets, and passages like another one. */
  SEARCH("search hits like facets"),
  /** Completions while somebody types. */
  SUGGEST("suggest"),
  /** Two or more texts side by side, and what changed. */
  COMPARE("compare"),
  /** Histories of wordings, earlier wordings, and quotes that are verified. */
  WORDING("wording lineage verify"),
  /** Files with many passages, tables or references. */
  EXPORT("export dump research-object"),
  /** Notes, originals, series and dossiers. */
  NOTE("notes series dossier dossiers"),
  /** Tables; pages of programmes and countries. */
  TABLE("coverage trends programmes countries"),
  /** Calls of assistants. */
  ASSISTANT("mcp"),
  /** Changes of the vocabulary, with their pages, and files that are sent for the corpus. */
  EDIT("vocabulary files"),
  /** Log-in and log-out. */
  LOGIN("login logout oauth2"),
  /** The state of the archive, and checks of its health. */
  STATUS("status actuator"),
  /** Styles, scripts and other files of the program. */
  STATIC("webjars"),
  /** Everything else. */
  PAGE("");

  private static final Map<String, RequestKind> BY_SEGMENT =
      Stream.of(values())
          .flatMap(
              kind ->
                  Stream.of(kind.segments.split(" ", -1))
                      .filter(word -> !word.isEmpty())
                      .map(segment -> Map.entry(segment, kind)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private static final String API = "/api/";
  private static final Set<String> TABLES = Set.of("csv", "ttl", "docx", "html", "txt");
  private static final Set<String> PARTS = Set.of("css", "js", "mjs", "ico", "svg");

  private final String segments;

  /**
   * @param segments first segments of paths, with spaces between
   */
  RequestKind(String segments) {
    this.segments = segments;
  }

  /**
   * The kind of a request.
   *
   * @param path with a leading slash
   * @param hasQuery whether the address has parameters: the first page is also that of results
   */
  static RequestKind of(String path, boolean hasQuery) {
    if (path.length() <= 1) {
      return hasQuery ? SEARCH : PAGE;
    }
    String rest = path.startsWith(API) ? path.substring(API.length()) : path.substring(1);
    String first = rest.substring(0, end(rest, '/'));
    RequestKind kind = BY_SEGMENT.getOrDefault(first.substring(0, end(first, '.')), PAGE);
    return kind == STATIC ? kind : ofFile(rest.substring(rest.lastIndexOf('.') + 1), kind);
  }

  private static RequestKind ofFile(String extension, RequestKind page) {
    if (PARTS.contains(extension)) {
      return STATIC;
    }
    return TABLES.contains(extension) ? EXPORT : page;
  }

  private static int end(String text, char mark) {
    int end = text.indexOf(mark);
    return end < 0 ? text.length() : end;
  }
}
