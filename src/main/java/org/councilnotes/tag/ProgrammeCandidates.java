package org.councilnotes.tag;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.table.TableCell;
import org.councilnotes.note.table.TableRow;
import org.councilnotes.note.tag.ProgrammeTag;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.tag.name.EntityMention;
import org.councilnotes.tag.name.NoteMentions;
import org.councilnotes.tag.programme.ProgrammeTagger;
import org.councilnotes.tag.role.FootnoteCall;
import org.councilnotes.tag.role.OpeningLines;

/**
 * The programmes that lists and tables are about where their items and rows name none: those of the
 * line that opens the list, or of the one that opens the list around it; of the sentence that calls
 * a footnote; of the head over a cell; of the line {@code Programme: X} or the row {@code Programme
 * | X} of a fact sheet; of the caption.
 */
final class ProgrammeCandidates {

  /**
   * Matches what names a fact sheet's programme, {@code "Project: "} and {@code "Name of the
   * programme"}; not {@code "The project covers"}.
   */
  private static final Pattern LABEL =
      Pattern.compile(
          "(?iu)^(?:(?:\\p{L}\\)|\\d+[.)])"
              + " )?(?:(?:name|title|nombre|título|nom|intitulé|titre|name|titel|nome|denominación|denominação|bezeichnung)"
              + " (?:of the |of |del? |de la |du |de l['’]|des |der |do |da"
              + " )?)?(?:programmes?|projects?|action|mission|operation|instrument"
              + "|initiative|facility|fund|programas?|proyectos?|projets?|programm|projekt|vorhaben"
              + "|projetos?|acción|ação|iniciativa|misión|missão|título|title|titre|titel|intitulé)(?:"
              + " (?:name|title))? ?(?::|$)");

  private final NoteMentions mentions;
  private final ProgrammeTagger programmes;
  private final Map<String, List<String>> opened = new HashMap<>();
  private final Map<String, Table> tables = new HashMap<>();

  /**
   * What a table says beside its rows.
   *
   * @param heads programmes that heads name, by column
   * @param own those that a row of it names as what it is about, else those of its caption
   */
  private record Table(Map<Integer, List<String>> heads, List<String> own) {

    List<String> over(TableCell cell) {
      return heads.entrySet().stream()
          .filter(head -> cell.covers(head.getKey()))
          .findFirst()
          .map(Map.Entry::getValue)
          .orElse(List.of());
    }

    /** The programmes of a table in which one head alone names any. */
    List<String> ofOneHead() {
      return heads.size() == 1 ? heads.values().iterator().next() : List.of();
    }
  }

  ProgrammeCandidates(
      Note note, NoteMentions mentions, ProgrammeTagger programmes, OpeningLines lines) {
    this.mentions = mentions;
    this.programmes = programmes;
    readLists(note, lines);
    readTables(note);
  }

  private void readLists(Note note, OpeningLines lines) {
    List<String> labelled = List.of();
    String section = "";
    for (Passage passage : note.passages()) {
      if (!passage.section().equals(section) || passage.kind() == PassageKind.HEADING) {
        labelled = List.of();
      }
      section = passage.section();
      labelled = ofLabel(passage).orElse(labelled);
      List<String> inLabelled = isItemOrRow(passage) ? labelled : List.of();
      opened.put(
          passage.id(),
          named(lines.aroundListOf(passage))
              .or(() -> lines.call(passage).map(this::ofCall))
              .orElse(inLabelled));
    }
  }

  /** What the sentence names that calls a footnote, else what is named last before it. */
  private List<String> ofCall(FootnoteCall call) {
    List<EntityMention> before =
        mentions.of(call.passage()).stream()
            .filter(mention -> mention.range().end() <= call.sentence().end())
            .toList();
    List<String> inSentence =
        programmes.named(before.stream().filter(m -> call.sentence().holds(m.range())).toList());
    List<String> all = inSentence.isEmpty() ? programmes.named(before) : inSentence;
    return inSentence.isEmpty() && !all.isEmpty() ? List.of(all.getLast()) : all;
  }

  /** Of the innermost line that names any. */
  private Optional<List<String>> named(List<Passage> openers) {
    return openers.reversed().stream()
        .map(line -> programmes.named(mentions.of(line)))
        .filter(codes -> !codes.isEmpty())
        .findFirst();
  }

  /** What a line or row {@code Programme: X} names. */
  private Optional<List<String>> ofLabel(Passage passage) {
    boolean line = passage.kind() != PassageKind.HEADING && passage.kind() != PassageKind.COVER;
    return line && LABEL.matcher(keyOf(passage)).find()
        ? Optional.of(programmes.named(mentions.of(passage))).filter(codes -> !codes.isEmpty())
        : Optional.empty();
  }

  /** The first cell of a row in two columns; else the text. */
  private static String keyOf(Passage passage) {
    Optional<TableRow> row = passage.place().row();
    return row.isEmpty()
        ? passage.text()
        : row.filter(r -> r.cells().size() == 2)
            .flatMap(TableRow::key)
            .map(cell -> cell.range().of(passage.text()))
            .orElse("");
  }

  private static boolean isItemOrRow(Passage passage) {
    return passage.kind() == PassageKind.ITEM || passage.kind() == PassageKind.ROW;
  }

  private void readTables(Note note) {
    Map<String, Map<Integer, List<String>>> heads = new HashMap<>();
    Map<String, List<String>> own = new HashMap<>();
    Map<String, String> captions = new LinkedHashMap<>();
    for (Passage passage : note.passages()) {
      passage
          .place()
          .row()
          .ifPresent(
              row -> {
                captions.putIfAbsent(row.table(), row.caption());
                ofLabel(passage).ifPresent(codes -> own.put(row.table(), codes));
                if (row.isHead()) {
                  heads
                      .computeIfAbsent(row.table(), table -> new HashMap<>())
                      .putAll(byColumn(passage, row));
                }
              });
    }
    captions.forEach(
        (table, caption) ->
            tables.put(
                table,
                new Table(
                    heads.getOrDefault(table, Map.of()),
                    own.getOrDefault(table, ofCaption(caption)))));
  }

  private List<String> ofCaption(String caption) {
    return caption.isBlank() ? List.of() : programmes.named(mentions.ofHeading(caption));
  }

  private Map<Integer, List<String>> byColumn(Passage passage, TableRow row) {
    Map<Integer, List<String>> found = new HashMap<>();
    for (TableCell cell : row.cells()) {
      List<String> codes =
          programmes.named(
              mentions.of(passage).stream().filter(m -> cell.range().holds(m.range())).toList());
      if (!codes.isEmpty()) {
        found.put(cell.column(), codes);
      }
    }
    return found;
  }

  /** Codes that the lines name which open the lists of a passage, the innermost that names any. */
  List<String> opened(Passage passage) {
    return opened.getOrDefault(passage.id(), List.of());
  }

  /** The columns of a passage's table whose heads name programmes; none where it is no row. */
  Map<Integer, List<String>> heads(Passage passage) {
    return passage.place().row().map(row -> tables.get(row.table()).heads()).orElse(Map.of());
  }

  /** Codes of what the table of a passage says that it is about. */
  List<String> ofTable(Passage passage) {
    return passage.place().row().map(row -> tables.get(row.table()).own()).orElse(List.of());
  }

  /**
   * The programmes of a place in a row, where the row itself does not tell: those of the head over
   * it, else those named later in the row, else those of the table. Empty for other passages, and
   * where the cell names one or one is named before it.
   *
   * @param at offset in the text
   * @param named programmes that the row names
   */
  Optional<List<String>> ofCell(Passage passage, int at, List<ProgrammeTag> named) {
    Optional<TableRow> row = passage.place().row().filter(r -> !r.isHead());
    Optional<TableCell> cell = row.flatMap(r -> r.cellAt(at));
    if (cell.isEmpty() || named.stream().anyMatch(tag -> cell.get().range().holds(range(tag)))) {
      return Optional.empty();
    }
    Table table = tables.get(row.get().table());
    Stream<List<String>> candidates =
        named.stream().anyMatch(tag -> range(tag).end() <= at)
            ? Stream.of(table.over(cell.get()))
            : Stream.of(
                table.over(cell.get()),
                named.stream().limit(1).map(ProgrammeTag::code).toList(),
                table.own(),
                table.ofOneHead());
    return candidates.filter(codes -> !codes.isEmpty()).findFirst();
  }

  private static TextRange range(ProgrammeTag tag) {
    return tag.evidence().range().orElseThrow();
  }
}
