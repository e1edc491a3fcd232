package org.councilnotes.export;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.councilnotes.curation.CurationException;
import org.councilnotes.curation.CurationProblem;
import org.councilnotes.vocabulary.Programme;
import org.councilnotes.vocabulary.Programme.Phase;
import org.councilnotes.vocabulary.Vocabulary;

/**
 * Programmes as comma-separated values, one a row: {@code code}, {@code kind} ({@code agency}),
 * {@code acronyms}, {@code aliases}, {@code name:en} and a column for each other language, {@code
 * parent}, {@code successor}, {@code phases} ({@code II=2015-2018}), {@code needs} ({@code yes},
 * then further words), {@code country} ({@code no}). Several values of a cell are parted by bars.
 */
public final class ProgrammeCsv {

  private static final String CODE = "code";
  private static final String NAME = "name:";
  private static final List<String> COLUMNS =
      List.of(
          CODE, "kind", "acronyms", "aliases", "parent", "successor", "phases", "needs", "country");

  /** Place of the columns of names among the others. */
  private static final int NAMES_AT = 4;

  private static final String BAR = "|";

  /** Matches the bar of {@code a|b}; not that of {@code a\|b}. */
  private static final Pattern BARS = Pattern.compile("(?<!\\\\)\\|");

  /** Matches {@code name:pt} and {@code name:zh-Hant}; not {@code name}. */
  private static final Pattern NAME_COLUMN =
      Pattern.compile("name:[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*");

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** The longest text that is read, in UTF-16 code units. */
  private static final int LONGEST = 8_000_000;

  private ProgrammeCsv() {}

  /** A row for each programme. */
  public static String write(Collection<Programme> programmes) {
    Set<String> languages =
        programmes.stream()
            .flatMap(p -> p.wording().names().keySet().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    StringBuilder out = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180)) {
      printer.printRecord(columns(languages));
      for (Programme programme : programmes) {
        printer.printRecord(cells(programme, languages));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a builder of text throws none
    }
    return out.toString();
  }

  private static List<String> columns(Set<String> languages) {
    List<String> columns = new ArrayList<>(COLUMNS);
    columns.addAll(NAMES_AT, languages.stream().map(NAME::concat).toList());
    return columns;
  }

  private static List<String> cells(Programme programme, Set<String> languages) {
    Function<String, String> names =
        language -> joined(programme.wording().names().getOrDefault(language, List.of()));
    List<String> cells =
        new ArrayList<>(
            List.of(
                programme.code(),
                programme.use().isAgency() ? "agency" : "",
                joined(programme.wording().acronyms()),
                joined(programme.wording().aliases()),
                programme.kin().parent().orElse(""),
                programme.kin().successor().orElse(""),
                joined(programme.phases().stream().map(PhaseText::of).toList()),
                programme.use().needs().map(ProgrammeCsv::needs).orElse(""),
                programme.use().keepsCountry() ? "" : "no"));
    cells.addAll(NAMES_AT, languages.stream().map(names).toList());
    return cells.stream().map(FormulaGuard::defuse).toList();
  }

  private static String needs(List<String> words) {
    return joined(Stream.concat(Stream.of("yes"), words.stream()).toList());
  }

  private static String joined(List<String> words) {
    return words.stream()
        .map(word -> word.replace(BAR, "\\" + BAR))
        .collect(Collectors.joining(BAR));
  }

  /**
   * Reads a table. A column that is not there leaves what the vocabulary has; an empty cell takes
   * it away.
   *
   * @param fileName ends with {@code .csv}
   * @param now the vocabulary as it is
   * @return the programmes in the order of the file
   * @throws CurationException where the file is another or too long, or a line is not understood
   */
  public static List<Programme> read(String fileName, String text, Vocabulary now) {
    if (!fileName.toLowerCase(Locale.ROOT).endsWith(".csv") || text.length() > LONGEST) {
      throw problem(1, fileName);
    }
    String plain = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setIgnoreEmptyLines(true).get();
    try (CSVParser rows = CSVParser.parse(new StringReader(plain), format)) {
      rows.getHeaderNames().forEach(ProgrammeCsv::requireColumn);
      if (!rows.getHeaderNames().contains(CODE)) {
        throw problem(1, CODE);
      }
      List<Programme> programmes = new ArrayList<>();
      for (CSVRecord row : rows) {
        programmes.add(programme(row, now));
      }
      return programmes;
    } catch (IOException | IllegalArgumentException | UncheckedIOException e) {
      throw problem(1, String.valueOf(e.getMessage()));
    }
  }

  private static void requireColumn(String column) {
    if (!COLUMNS.contains(column) && !NAME_COLUMN.matcher(column).matches()) {
      throw problem(1, column);
    }
  }

  private static Programme programme(CSVRecord row, Vocabulary now) {
    int line = Math.toIntExact(row.getRecordNumber()) + 1;
    String code = cell(row, CODE).orElse("");
    if (code.isEmpty()) {
      throw problem(line, CODE);
    }
    ProgrammeDraft draft = new ProgrammeDraft(code, now);
    cell(row, "kind").ifPresent(kind -> draft.agency(isSaid(kind, "agency", line)));
    cell(row, "country").ifPresent(kept -> draft.keepsCountry(!isSaid(kept, "no", line)));
    list(row, "acronyms").ifPresent(draft::acronyms);
    list(row, "aliases").ifPresent(draft::aliases);
    cell(row, "parent").ifPresent(parent -> draft.parent(word(parent)));
    cell(row, "successor").ifPresent(successor -> draft.successor(word(successor)));
    list(row, "phases").ifPresent(all -> draft.phases(phases(all, line)));
    list(row, "needs").ifPresent(words -> draft.needs(needs(words, line)));
    row.getParser().getHeaderNames().stream()
        .filter(column -> column.startsWith(NAME))
        .forEach(
            column ->
                list(row, column)
                    .ifPresent(all -> draft.names(column.substring(NAME.length()), all)));
    return draft.programme();
  }

  private static boolean isSaid(String cell, String word, int line) {
    if (!cell.isEmpty() && !cell.equals(word)) {
      throw problem(line, cell);
    }
    return cell.equals(word);
  }

  private static Optional<String> word(String cell) {
    return Optional.of(cell).filter(word -> !word.isEmpty());
  }

  private static List<Phase> phases(List<String> all, int line) {
    return all.stream()
        .map(text -> PhaseText.parse(text).orElseThrow(() -> problem(line, text)))
        .toList();
  }

  private static Optional<List<String>> needs(List<String> words, int line) {
    if (!words.isEmpty() && !words.getFirst().equals("yes")) {
      throw problem(line, words.getFirst());
    }
    return words.isEmpty() ? Optional.empty() : Optional.of(words.subList(1, words.size()));
  }

  private static Optional<List<String>> list(CSVRecord row, String column) {
    return cell(row, column)
        .map(
            text ->
                Arrays.stream(BARS.split(text, -1))
                    .map(word -> word.replace("\\" + BAR, BAR).strip())
                    .filter(word -> !word.isEmpty())
                    .toList());
  }

  private static Optional<String> cell(CSVRecord row, String column) {
    return row.isSet(column)
        ? Optional.of(FormulaGuard.restore(row.get(column)).strip())
        : Optional.empty();
  }

  private static CurationException problem(int line, String words) {
    return new CurationProblem.ImportNotUnderstood(line, words).exception();
  }
}
