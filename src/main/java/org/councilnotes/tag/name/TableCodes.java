package org.councilnotes.tag.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.table.TableCell;
import org.councilnotes.note.table.TableRow;
import org.councilnotes.note.text.TextRange;
import org.councilnotes.tag.name.EntityName.Kind;

/**
 * Two-letter codes of countries in the cells of tables: {@code JO, LB} in a column of such lists,
 * {@code AL | BA | ME} as heads. Codes of all countries count, since a column that holds nothing
 * but codes says what it holds. One that could as well hold answers, languages or degrees holds
 * none.
 */
final class TableCodes {

  private static final String CODE = "\\p{Lu}{2}(?:\\*|\\d(?!\\d))?";
  private static final String BRACKET = "(?: ?\\([^()]{0,60}\\))?";

  /**
   * Matches {@code "FR"}, {@code "EL, HR"} and {@code "DE (lead) and FR"}; not {@code "IT unit"}.
   */
  private static final Pattern CODES =
      Pattern.compile(
          CODE
              + BRACKET
              + "(?:(?: ?[,;/+&] ?(?:(?:and|et|y|e|und) )?| (?:(?:and|et|y|e|und) )?)"
              + CODE
              + BRACKET
              + ")*");

  private static final Pattern IN_BRACKETS = Pattern.compile("\\([^()]*\\)");
  private static final Pattern ONE = Pattern.compile("(?<!\\p{L})\\p{Lu}{2}(?!\\p{L})");

  /** Matches {@code "–"}, {@code "none"} and {@code "n/a"}; not {@code "yes"}. */
  private static final Pattern NOTHING =
      Pattern.compile(
          "(?iu)[\\p{Pd}.…*/"
              + " ]*|none|n[/.]?a\\.?|tbc|keiner?|aucune?|ningun[oa]|nenhuma?|nessuno|geen|noch"
              + " nicht bestimmt|to be confirmed");

  /** Matches {@code "Languages"} and {@code "Sprachfassung"}; not {@code "Countries"}. */
  private static final Pattern LANGUAGES =
      Pattern.compile("(?iu).*(?:languag|langue|lengua|idioma|sprach|língua|version|fassung).*");

  /** Matches {@code "Member State"} and {@code "Federführung"}; not {@code "Level"}. */
  private static final Pattern OF_COUNTRIES =
      Pattern.compile(
          "(?iu)(?:ms|.*(?:countr|pays|país|länder|land|staat|stato|stati|states?(?!\\p{L})|états?(?!\\p{L})"
              + "|estado|member|mitglied|membre|miembro|lead|leitung|führung|partner|socio|sócio|parceir"
              + "|host|gast|particip|teilnehm|delega|coordin|koordin|benefi|contribut|contribu|donor"
              + "|geber|donante|donateur|doador).*)");

  /** Codes of countries in use beside ISO 3166. */
  private static final Map<String, String> OTHERS = Map.of("EL", "GR", "UK", "GB", "XK", "XK");

  /** Neither a country nor a sign that the others are none. */
  private static final String UNION = "EU";

  /** Answers, abbreviations, degrees and pronouns as well. */
  private static final Set<String> ALSO_OTHER =
      Set.of(
          "NO", "SI", "NA", "ID", "AM", "PM", "IS", "IN", "TV", "CV", "HR", "IT", "PR", "MA", "BA",
          "MS", "PA", "CD", "DJ", "FM", "GE", "LC", "MC", "MP", "PS", "SC", "TC", "VC", "VA", "ME",
          "DO", "SO", "TO", "CO", "CC", "IR", "AI", "KM", "CM", "MM", "GM", "ML", "CF", "QA");

  /**
   * Matches {@code "Donors: CA, DK"} and {@code "eingeladen: UA"}; not {@code "Note: IT tools"}.
   */
  private static final Pattern LABELLED =
      Pattern.compile(
          "(?:^|(?<=[;.] ))(?<label>[^:;]{2,160}): ?(?<codes>"
              + CODES.pattern()
              + ")(?=[;.]?$|; )");

  /** Matches {@code "Invited, no reply yet"} and {@code "Mitwirkende"}; not {@code "Answer"}. */
  private static final Pattern OF_INVITED =
      Pattern.compile(
          "(?iu).*(?<!\\p{L})(?:invit|eingeladen|declin|abgelehnt|abgesagt|recipient|empfänger|observ"
              + "|beobacht|mitwirk|candidat|kandidat|apolog|excus|chair|vorsitz|presid|sender|send).*");

  private static final int FEW = 2;
  private static final int SEVERAL = 3;

  private static final Set<String> ISO = Set.copyOf(Arrays.asList(Locale.getISOCountries()));

  private final Map<String, Table> tables = new HashMap<>();

  /** What stands in one column below its head, or in one row of heads. */
  private static final class Cells {
    final Set<String> certain = new HashSet<>();
    int codes;
    int others;
    boolean refused;

    /** Whether it could as well hold answers, languages or degrees. */
    boolean isDoubtful() {
      return certain.isEmpty();
    }

    void add(String words) {
      if (CODES.matcher(words).matches()) {
        List<String> all = ONE.matcher(words).results().map(m -> m.group()).toList();
        codes++;
        refused |= !all.stream().allMatch(code -> isCountry(code) || code.equals(UNION));
        all.stream().filter(c -> isCountry(c) && !ALSO_OTHER.contains(c)).forEach(certain::add);
      } else if (!NOTHING.matcher(words).matches()) {
        others++;
      }
    }
  }

  /** The cells of a table, by column, and those of its head. */
  private record Table(Map<Integer, Cells> columns, Cells heads) {

    private int certain() {
      Set<String> all = new HashSet<>();
      columns.values().stream().filter(c -> !c.refused).forEach(c -> all.addAll(c.certain));
      return all.size();
    }

    /**
     * Whether a cell of codes holds those of countries: where its column holds little else, or
     * tells in its head that it is one of countries, whose names may stand beside codes.
     */
    boolean holdsCodes(int column, String head, String words) {
      Cells cells = columns.getOrDefault(column, new Cells());
      if (cells.refused || LANGUAGES.matcher(head).matches()) {
        return false;
      }
      if (OF_COUNTRIES.matcher(head).matches()) {
        Cells own = new Cells();
        own.add(words);
        return certain() >= SEVERAL || !own.certain.isEmpty();
      }
      return cells.codes >= cells.others
          && (cells.certain.size() >= FEW || (certain() >= SEVERAL && cells.others == 0));
    }

    boolean hasHeadsOfCodes() {
      return !heads.refused && heads.codes >= FEW && heads.certain.size() >= FEW;
    }
  }

  private TableCodes() {}

  static TableCodes in(Note note) {
    TableCodes all = new TableCodes();
    for (Passage passage : note.passages()) {
      passage.place().row().ifPresent(row -> all.add(row, passage.text()));
    }
    return all;
  }

  private void add(TableRow row, String text) {
    Table table = tables.computeIfAbsent(row.table(), t -> new Table(new HashMap<>(), new Cells()));
    for (TableCell cell : row.cells()) {
      Cells cells =
          row.isHead()
              ? table.heads
              : table.columns.computeIfAbsent(cell.column(), column -> new Cells());
      cells.add(cell.range().of(text).strip());
    }
  }

  /** Whether the head over a place tells that its column holds languages. */
  static boolean isOfLanguages(Passage passage, int at) {
    return passage
        .place()
        .row()
        .flatMap(row -> row.headAt(at))
        .filter(head -> LANGUAGES.matcher(head).matches())
        .isPresent();
  }

  private static boolean isCountry(String code) {
    return ISO.contains(code) || OTHERS.containsKey(code);
  }

  /**
   * The codes in a row, or behind the label of a line, that stand for countries, in the order of
   * the text.
   */
  List<EntityMention> of(Passage passage, PassageWords words) {
    if (passage.place().row().isEmpty()) {
      return labelled(passage, words);
    }
    return passage.place().row().stream()
        .flatMap(row -> row.cells().stream().filter(cell -> isOfCodes(row, cell, passage.text())))
        .flatMap(cell -> in(cell.range(), words))
        .toList();
  }

  /** {@code Donors: CA, DK}. */
  private static List<EntityMention> labelled(Passage passage, PassageWords words) {
    if (passage.text().indexOf(':') < 0) {
      return List.of();
    }
    List<EntityMention> found = new ArrayList<>();
    Matcher line = LABELLED.matcher(passage.text());
    while (line.find()) {
      String label = line.group("label");
      boolean countries =
          OF_COUNTRIES.matcher(label).matches() || OF_INVITED.matcher(label).matches();
      Cells codes = new Cells();
      codes.add(line.group("codes"));
      if (countries
          && !codes.refused
          && !codes.isDoubtful()
          && !LANGUAGES.matcher(label).matches()) {
        in(new TextRange(line.start("codes"), line.end("codes")), words).forEach(found::add);
      }
    }
    return found;
  }

  private boolean isOfCodes(TableRow row, TableCell cell, String text) {
    Table table = tables.get(row.table());
    String words = cell.range().of(text).strip();
    return CODES.matcher(words).matches()
        && (row.isHead()
            ? table.hasHeadsOfCodes()
            : table.holdsCodes(cell.column(), row.headOf(cell), words));
  }

  private static Stream<EntityMention> in(TextRange cell, PassageWords words) {
    String outer =
        IN_BRACKETS.matcher(cell.of(words.text())).replaceAll(m -> "_".repeat(m.group().length()));
    List<EntityMention> found = new ArrayList<>();
    Matcher code = ONE.matcher(outer);
    int word = 0;
    while (code.find()) {
      int at = cell.start() + code.start();
      while (word < words.count() && words.range(word, word).start() < at) {
        word++;
      }
      String printed = code.group();
      if (isCountry(printed) && word < words.count() && words.printed(word).equals(printed)) {
        String country = OTHERS.getOrDefault(printed, printed);
        EntityName name = new EntityName(Kind.COUNTRY, country, EntityName.DELEGATION, printed);
        found.add(new EntityMention(name, words, word, word));
      }
    }
    return found.stream();
  }
}
