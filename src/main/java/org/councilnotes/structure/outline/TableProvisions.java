package org.councilnotes.structure.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.note.Passage.Place;
import org.councilnotes.note.PassageKind;
import org.councilnotes.note.table.TableCell;
import org.councilnotes.structure.block.BlockRow;
import org.councilnotes.structure.block.RichText;
import org.councilnotes.structure.block.TextBlock;

/**
 * Names the provisions in the rows of tables. A table with rows such as {@code Article 3} holds the
 * text of an act in its first column of text, and its rows are read as that text is outside tables.
 * Elsewhere a provision is named where a cell, or the heading of an amendment, cites it in full.
 */
final class TableProvisions {

  /** Characters; a longer text with the label of an article is no heading. */
  private static final int LONGEST_HEADING = 160;

  /** Characters; a cell beside a citation that is not longer cites, too, as in a table of both. */
  private static final int LONGEST_CITATION = 60;

  /** Share of the cells of a column that number the rows, from which on it holds no text. */
  private static final double MOSTLY = 0.6;

  /** Matches {@code 12}, {@code 12a.}; not {@code (12) Ports}. */
  private static final Pattern ROW_NUMBER = Pattern.compile("\\(?\\d{1,4}\\p{Ll}{0,2}\\)?\\.?");

  /** Matches {@code Ports of call} and {@code - Ports}; not {@code , point (1)} or {@code is}. */
  private static final Pattern TITLE = Pattern.compile("^\\s*(?:[-–—:] ?)?\\p{Lu}[^.;]*$");

  /** Matches the dash of {@code – 1. Ports}, as of a list within a list. */
  private static final Pattern DASH = Pattern.compile("[-–—] (?=\\d{1,3}\\p{Ll}?\\. )");

  /** Matches {@code Ports keep registers.}; not {@code Present text}. */
  private static final Pattern END = Pattern.compile("[.;:,)'\"’”]$");

  private final SectionOutline outline;
  private final ProvisionPathBuilder numbering;
  private final Map<Integer, TableHeads> heads;

  /** The columns of the tables that hold the text of an act, by table. */
  private final Map<Integer, Integer> columns = new HashMap<>();

  private final Map<Integer, Act> acts = new HashMap<>();

  /** Rows so far, by table. */
  private final Map<Integer, Integer> rows = new HashMap<>();

  /** Amendments that have named their provision. */
  private final Set<String> amendments = new HashSet<>();

  /** The provision of the row that follows a row with its citation, by table. */
  private final Map<Integer, ProvisionCitation> cited = new HashMap<>();

  /** The text of an act in a table. */
  private record Act(SectionOutline outline, ProvisionPlacement provisions) {

    /** The path of a cell; empty for titles, and for text that has no label. */
    Optional<String> path(RichText printed) {
      Matcher dash = DASH.matcher(printed.text());
      RichText text = dash.lookingAt() ? printed.from(dash.end()) : printed;
      TextBlock block = TextBlock.of(TextBlock.Form.PARAGRAPH, text);
      Place heading = Place.of(PassageKind.HEADING);
      if (isArticle(text.standing())) {
        outline.add(text.standing(), text.former());
        return provisions.ofHeading(heading).provision();
      }
      provisions.insertionEndBefore(block);
      if (outline.wantsTitle() && TITLE.matcher(text.standing()).matches()) {
        outline.add(text.standing());
        return Optional.empty();
      }
      outline.endTitle();
      Optional<String> path = provisions.of(Place.of(PassageKind.PARAGRAPH), text).provision();
      provisions.insertionEndWith(block);
      return path;
    }
  }

  /**
   * Begins a text.
   *
   * @param heads of its tables, by their number in the file
   */
  TableProvisions(
      SectionOutline outline,
      ProvisionPathBuilder numbering,
      List<TextBlock> blocks,
      Map<Integer, TableHeads> heads) {
    this.outline = outline;
    this.numbering = numbering;
    this.heads = heads;
    tables(blocks).forEach(this::findAct);
  }

  private static Map<Integer, List<TextBlock>> tables(List<TextBlock> blocks) {
    Map<Integer, List<TextBlock>> tables = new HashMap<>();
    for (TextBlock block : blocks) {
      block
          .row()
          .filter(BlockRow::isFirstOfRow)
          .ifPresent(row -> tables.computeIfAbsent(row.table(), t -> new ArrayList<>()).add(block));
    }
    return tables;
  }

  /** The first column that does not number the rows, where an article begins in it. */
  private void findAct(int table, List<TextBlock> blocks) {
    int width = heads.get(table).columns().size();
    OptionalInt first = OptionalInt.empty();
    for (int column = 0; column < width && first.isEmpty(); column++) {
      List<String> texts = texts(blocks, column);
      long numbers = texts.stream().filter(t -> ROW_NUMBER.matcher(t).matches()).count();
      first =
          !texts.isEmpty() && numbers < MOSTLY * texts.size()
              ? OptionalInt.of(column)
              : OptionalInt.empty();
    }
    first.stream().filter(c -> isAct(texts(blocks, c))).forEach(c -> columns.put(table, c));
  }

  /** Whether there are articles and labelled text among the cells of a column. */
  private static boolean isAct(List<String> texts) {
    return texts.stream().anyMatch(TableProvisions::isArticle)
        && texts.stream().anyMatch(text -> ProvisionLabel.of(text).isPresent());
  }

  private static List<String> texts(List<TextBlock> blocks, int column) {
    return blocks.stream().flatMap(b -> cell(b, column).stream()).map(RichText::standing).toList();
  }

  private static Optional<RichText> cell(TextBlock block, int column) {
    return block.row().stream()
        .flatMap(row -> row.cells().stream())
        .filter(cell -> cell.column() == column)
        .findFirst()
        .map(cell -> block.text().in(cell.range()));
  }

  /** Whether a text is {@code Article 3}, or that and a title. */
  private static boolean isArticle(String text) {
    return text.length() <= LONGEST_HEADING
        && SectionLabel.ofDivision(text)
            .filter(l -> l.division().filter(Division.ARTICLE::equals).isPresent())
            .map(l -> text.substring(l.printed().length()))
            .filter(rest -> rest.isEmpty() || TITLE.matcher(rest).matches())
            .isPresent();
  }

  /** The place of a row with the path of its provision, where it is one. */
  Place of(Place place, TextBlock block) {
    BlockRow row = block.row().orElseThrow();
    int step = row.isFirstOfRow() ? 1 : 0;
    boolean isHead = rows.merge(row.table(), step, Integer::sum) <= heads.get(row.table()).rows();
    if (isHead || row.part().flatMap(BlockRow.RowPart::speaker).isPresent()) {
      return place;
    }
    boolean isAct = columns.containsKey(row.table()) && outline.amendment().isEmpty();
    return place.withProvision(isAct ? ofAct(row.table(), block) : cited(row, block));
  }

  private Optional<String> ofAct(int table, TextBlock block) {
    Optional<RichText> cell = cell(block, columns.get(table)).filter(text -> !text.isEmpty());
    return cell.flatMap(text -> acts.computeIfAbsent(table, this::act).path(text));
  }

  private Act act(int table) {
    SectionOutline inner = outline.inner();
    return new Act(inner, ProvisionPlacement.ofArticles(inner, numbering.inner()));
  }

  /** The provision that the first cell or the heading above cites. */
  private Optional<String> cited(BlockRow row, TextBlock block) {
    if (row.cells().isEmpty()) {
      return Optional.empty();
    }
    String text = block.text().standing();
    TableCell left = row.cells().getFirst();
    String first = block.text().in(left.range()).standing();
    String beside = text.substring(Math.min(text.length(), first.length())).strip();
    Optional<ProvisionCitation> citation = ProvisionCitation.of(first);
    Optional<ProvisionCitation> above = Optional.ofNullable(cited.remove(row.table()));
    if (citation.isPresent() && beside.isEmpty()) {
      cited.put(row.table(), citation.get());
      return Optional.empty();
    }
    if (citation.isPresent()) {
      return beside.length() > LONGEST_CITATION ? path(citation, beside) : Optional.empty();
    }
    return isHeadLike(text) ? Optional.empty() : path(above.or(this::ofAmendment), text);
  }

  /** Whether a text is as short as a head that was read as a row, and no sentence. */
  private static boolean isHeadLike(String text) {
    return text.length() <= LONGEST_CITATION
        && ProvisionLabel.of(text).isEmpty()
        && !END.matcher(text).find();
  }

  private Optional<ProvisionCitation> ofAmendment() {
    return outline
        .amendment()
        .filter(section -> amendments.add(section.id()))
        .flatMap(section -> ProvisionCitation.atEnd(section.heading()));
  }

  private Optional<String> path(Optional<ProvisionCitation> citation, String text) {
    return citation.flatMap(c -> c.path(text)).map(numbering::unique);
  }
}
