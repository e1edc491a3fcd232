package org.councilnotes.series;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.NoteDraft;
import org.councilnotes.collate.NamedNote;
import org.councilnotes.note.Note;
import org.councilnotes.note.Section;

/**
 * Builds a note from what a sample is typeset from, as a reader without fault would read it; {@code
 * src/samples/typesetting/markup.py} says how sources are written.
 */
public final class SourceNote {

  private static final Path SOURCES = Path.of("src", "samples", "sources");

  /** Matches {@code text {#scope}}; not {@code text #scope}. */
  private static final Pattern NAMED = Pattern.compile("(.*?)\\s*\\{#([\\w-]+)\\}");

  /** Matches {@code ## I. Meetings}; not {@code #I.}. */
  private static final Pattern HEADING = Pattern.compile("(#{1,4})\\s+(.*)");

  /** Matches {@code II. Meetings}, {@code COMPONENT 1: Data}; not {@code In short}. */
  private static final Pattern LABELLED =
      Pattern.compile("((?:COMPONENT) \\d:|[IVX]+\\.|\\d{1,2}\\.|[A-Z]\\.|[a-z]\\))\\s+(.*)");

  /** Matches {@code [^budget]: text}; not {@code word[^budget]}. */
  private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^([\\w-]+)\\]:\\s*(.*)");

  /** Matches {@code [^budget]}; not {@code [1]}. */
  private static final Pattern ANCHOR = Pattern.compile("\\[\\^([\\w-]+)\\]");

  /** Matches {@code **} and {@code *}; not {@code +}. */
  private static final Pattern EMPHASIS = Pattern.compile("\\*{1,2}");

  /** Matches {@code |--|---|}; not {@code | a | b |}. */
  private static final Pattern WIDTHS = Pattern.compile("\\|[|\\s-]+\\|");

  /** Matches {@code a) text}, {@code i) text}; not {@code 1. text}. */
  private static final Pattern ITEM = Pattern.compile("\\s*\\(?[a-z\\d]{1,4}\\)\\s.*");

  private final NoteDraft draft;
  private final Map<String, Line> footnotes = new HashMap<>();
  private final List<String> names = new ArrayList<>();
  private final Map<String, String> sections = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final List<String> path = new ArrayList<>();

  private SourceNote(NoteDraft draft) {
    this.draft = draft;
  }

  private record Line(String text, String name) {}

  /** The note of a source such as {@code 91204-1-16}. */
  public static NamedNote of(String source) {
    String[] parts = read(source).split("(?m)^---$", 3);
    SourceNote note = new SourceNote(draft(parts[1]));
    List<Line> lines =
        parts[2].lines().filter(line -> !line.isBlank()).map(SourceNote::line).toList();
    lines.forEach(note::keepFootnote);
    lines.forEach(note::add);
    return note.named();
  }

  private static String read(String source) {
    try {
      return Files.readString(SOURCES.resolve(source + ".md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static NoteDraft draft(String head) {
    Map<String, String> fields = new HashMap<>();
    for (String line : head.strip().split("\n", -1)) {
      String[] field = line.split(":\\s*", 2);
      fields.put(field[0], field[1]);
    }
    String addition = fields.getOrDefault("addition", "");
    NoteDraft draft = NoteDraft.numbered((fields.get("number") + " " + addition).strip());
    String[] period = fields.getOrDefault("period", "").split("/", -1);
    return period.length < 2 ? draft : draft.report("sample", period[0], period[1]);
  }

  private static Line line(String line) {
    Matcher named = NAMED.matcher(line);
    return named.matches() ? new Line(named.group(1), named.group(2)) : new Line(line, "");
  }

  private void keepFootnote(Line line) {
    Matcher footnote = FOOTNOTE.matcher(line.text());
    if (footnote.matches()) {
      footnotes.put(footnote.group(1), new Line(footnote.group(2), line.name()));
    }
  }

  private void add(Line line) {
    Matcher heading = HEADING.matcher(line.text());
    boolean silent = line.text().startsWith("\\") || WIDTHS.matcher(line.text()).matches();
    if (silent || FOOTNOTE.matcher(line.text()).matches()) {
      return;
    }
    if (heading.matches()) {
      open(heading.group(1).length(), line(heading.group(2)).text(), line.name());
    } else {
      write(line);
    }
  }

  /** The title of the annex stands beside the chapters and not around them, as it is read. */
  private void open(int level, String heading, String name) {
    Matcher labelled = LABELLED.matcher(heading);
    String label = labelled.matches() ? labelled.group(1) : "";
    String key = label.replaceAll("[.:)]", "").replace(' ', '-');
    while (path.size() >= Math.max(1, level - 1)) {
      path.removeLast();
    }
    path.add(
        key.isEmpty() || !taken.add(String.join(".", path) + "." + key) ? "h" + names.size() : key);
    String id = String.join(".", path);
    draft.heading(id, label, labelled.matches() ? labelled.group(2) : heading);
    sections.put(id, name);
    names.add("");
  }

  private void write(Line line) {
    String text = line.text().startsWith("|") ? cells(line.text()) : line.text();
    String plain = EMPHASIS.matcher(ANCHOR.matcher(text).replaceAll("")).replaceAll("").strip();
    if (line.text().startsWith("|")) {
      draft.row(plain);
    } else if (plain.startsWith("- ") || ITEM.matcher(plain).matches()) {
      draft.item(plain.startsWith("- ") ? plain.substring(2) : plain);
    } else {
      draft.paragraph(plain);
    }
    names.add(line.name());
    ANCHOR
        .matcher(text)
        .results()
        .map(anchor -> footnotes.get(anchor.group(1)))
        .forEach(this::foot);
  }

  private void foot(Line footnote) {
    draft.footnote(footnote.text());
    names.add(footnote.name());
  }

  private static String cells(String row) {
    List<String> cells = new ArrayList<>();
    for (String cell : row.split("\\|", -1)) {
      cells.add(cell.strip());
    }
    return String.join(" ", cells.subList(1, cells.size() - 1));
  }

  private NamedNote named() {
    Note note = draft.build();
    Map<String, String> all = new HashMap<>(sections);
    for (int i = 0; i < names.size(); i++) {
      if (!note.passages().get(i).section().equals(Section.COVER)) {
        all.put(note.passages().get(i).id(), names.get(i));
      }
    }
    return new NamedNote(note, all);
  }
}
