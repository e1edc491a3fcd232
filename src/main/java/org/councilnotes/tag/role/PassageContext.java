package org.councilnotes.tag.role;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.Section;
import org.councilnotes.note.table.TableRow;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.tag.clause.Statements;
import org.councilnotes.tag.name.EntityMention;
import org.councilnotes.tag.name.NoteMentions;
import org.councilnotes.tag.name.PassageWords;

/**
 * The texts above a passage that apply to it.
 *
 * @param leadIn the line that opens the list of which the passage is an item, or the sentence that
 *     calls the footnote
 * @param outer the line that opens the list of which that line is an item
 * @param head the first row of its table
 * @param row its cells, where its table has heads; empty where rows are words alone
 * @param heading of its section
 * @param kind of the passage
 * @param statements its clauses
 * @param programmes what it names
 */
public record PassageContext(
    Optional<Passage> leadIn,
    Optional<Passage> outer,
    Optional<Passage> head,
    Optional<TableRow> row,
    Optional<PassageWords> heading,
    PassageKind kind,
    Statements statements,
    ProgrammePlaces programmes) {

  public static final PassageContext NONE =
      new PassageContext(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          PassageKind.PARAGRAPH,
          Statements.NONE,
          ProgrammePlaces.NONE);

  /** Characters: keeps the work on each item of a list small. */
  private static final int LONGEST = 600;

  /** A heading speaks of a country at the very start of a passage, or of a list of so many. */
  private static final int FEW = 3;

  /** Matches {@code "UNODC"} and {@code "EUR 5"}; not {@code "Seizures in 2021 (kg)"}. */
  private static final Pattern NO_HEAD = Pattern.compile("\\p{Lu}{4}|\\d\\D+\\d");

  /**
   * Where programmes are named.
   *
   * @param named where in the passage, in the order of the text
   * @param above whether the line that opens its list, the head of its table or a heading names one
   */
  public record ProgrammePlaces(List<TextRange> named, boolean above) {

    static final ProgrammePlaces NONE = new ProgrammePlaces(List.of(), false);

    public ProgrammePlaces {
      named = List.copyOf(named);
    }
  }

  /** The rows of one table begin with a row that may be a head. */
  private record Table(Passage first, Optional<Passage> head) {}

  /**
   * The contexts of the passages of a note, by id.
   *
   * @param mentions of the note, which tell a header row from a row that names countries
   * @param lines of the note
   */
  public static Map<String, PassageContext> in(
      Note note, NoteMentions mentions, OpeningLines lines) {
    Map<String, PassageWords> headings = new HashMap<>();
    for (Section section : note.sections()) {
      if (!section.heading().isBlank()) {
        headings.put(section.id(), PassageWords.of(section.heading()));
      }
    }
    Map<String, PassageContext> settings = new HashMap<>();
    Optional<Table> table = Optional.empty();
    for (Passage passage : note.passages()) {
      List<Passage> openers = lines.aroundListOf(passage);
      boolean isRow = passage.kind() == PassageKind.ROW;
      table = table.filter(rows -> isRow && isUnder(passage, rows.first()));
      settings.put(
          passage.id(),
          new PassageContext(
              openers.reversed().stream()
                  .findFirst()
                  .or(() -> lines.call(passage).map(FootnoteCall::line)),
              openers.reversed().stream().skip(1).findFirst(),
              table.flatMap(Table::head),
              passage.place().row().filter(row -> !row.isHead() && row.hasHeads()),
              Optional.ofNullable(headings.get(sectionAbove(passage))),
              passage.kind(),
              Statements.NONE,
              ProgrammePlaces.NONE));
      table = isRow && table.isEmpty() ? Optional.of(begin(passage, mentions)) : table;
    }
    return settings;
  }

  /**
   * A first row that names countries or bodies, or holds figures, is no head; a country in the name
   * of a programme does not count.
   */
  private static Table begin(Passage first, NoteMentions mentions) {
    boolean named = mentions.of(first).stream().anyMatch(EntityMention::isCountry);
    boolean isHead = !named && !NO_HEAD.matcher(first.text()).find();
    return new Table(first, isHead ? Optional.of(first) : Optional.empty());
  }

  /** A heading stands under that of the section around its own. */
  private static String sectionAbove(Passage passage) {
    String own = passage.section();
    int around = own.lastIndexOf('.');
    return passage.kind() == PassageKind.HEADING && around > 0 ? own.substring(0, around) : own;
  }

  /** The words of a header row, up to the length that counts as one. */
  static PassageWords words(Passage passage) {
    String text = passage.text();
    return PassageWords.of(text.substring(0, Math.min(text.length(), LONGEST)));
  }

  /** The last words of a line that opens a list. */
  static PassageWords ending(Passage line) {
    String text = line.text();
    return PassageWords.of(text.substring(Math.max(0, text.length() - LONGEST)));
  }

  private static boolean isUnder(Passage passage, Passage opening) {
    return passage.kind().isListed() && passage.section().equals(opening.section());
  }

  /** Whether the passage is an item or a row, which can begin with a label. */
  boolean isListed() {
    return kind.isListed();
  }

  /** A sentence that calls a footnote speaks of what the footnote begins with, and no more. */
  PassageContext of(CountryEnumeration run) {
    return kind == PassageKind.FOOTNOTE && !run.isFirst()
        ? new PassageContext(
            Optional.empty(), outer, head, row, heading, kind, statements, programmes)
        : this;
  }

  public PassageContext withStatements(Statements clauses) {
    return new PassageContext(leadIn, outer, head, row, heading, kind, clauses, programmes);
  }

  public PassageContext withProgrammes(ProgrammePlaces places) {
    return new PassageContext(leadIn, outer, head, row, heading, kind, statements, places);
  }

  /** The head over a place in the text; empty where none is known. */
  Optional<String> headOver(int at) {
    return row.flatMap(r -> r.headAt(at)).filter(words -> !words.isEmpty());
  }

  boolean isInTable() {
    return head.isPresent();
  }

  /** The header of the table, or the lines that open the list and the one around it. */
  List<PassageWords> heads() {
    return Stream.of(head, leadIn, outer)
        .flatMap(Optional::stream)
        .map(PassageContext::words)
        .toList();
  }

  /** The heading, where it can give a role to an enumeration. */
  Optional<PassageWords> headingOf(CountryEnumeration run) {
    return heading.filter(h -> run.isFirst() || run.size() >= FEW);
  }
}
